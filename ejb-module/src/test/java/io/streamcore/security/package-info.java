/** Tests of the room. */
@NullMarked
package io.streamcore.security;

import org.jspecify.annotations.NullMarked;
