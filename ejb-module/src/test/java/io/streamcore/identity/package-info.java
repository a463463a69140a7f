/** Tests of the room. */
@NullMarked
package io.streamcore.identity;

import org.jspecify.annotations.NullMarked;
