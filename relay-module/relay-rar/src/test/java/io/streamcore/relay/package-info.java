/** The rules of the relay's house. */
@NullMarked
package io.streamcore.relay;

import org.jspecify.annotations.NullMarked;
