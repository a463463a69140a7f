/** The relay inside the running server. */
@NullMarked
package io.streamcore.relay;

import org.jspecify.annotations.NullMarked;
