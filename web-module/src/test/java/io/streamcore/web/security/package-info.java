/** Who may call what, without a server. */
@NullMarked
package io.streamcore.web.security;

import org.jspecify.annotations.NullMarked;
