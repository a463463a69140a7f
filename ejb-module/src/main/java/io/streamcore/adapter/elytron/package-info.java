/** The server's own security subsystem: where the operator keeps the master keys. */
@NullMarked
package io.streamcore.adapter.elytron;

import org.jspecify.annotations.NullMarked;
