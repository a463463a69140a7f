/** Signing in, one's own account, and all users, over HTTP. */
@NullMarked
package io.streamcore.web.identity;

import org.jspecify.annotations.NullMarked;
