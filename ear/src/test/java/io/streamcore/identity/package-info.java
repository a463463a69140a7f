/** Signing in and accounts in the running product. */
@NullMarked
package io.streamcore.identity;

import org.jspecify.annotations.NullMarked;
