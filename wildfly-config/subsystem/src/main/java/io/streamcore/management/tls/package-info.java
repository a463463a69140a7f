/**
 * Which certificate the server shows to whom: that of a domain to who asks for it by name, the
 * server's own to everybody else.
 */
@NullMarked
package io.streamcore.management.tls;

import org.jspecify.annotations.NullMarked;
