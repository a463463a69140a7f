/** Tests over all that the relay reads. */
@NullMarked
package io.streamcore.relay.protocol;

import org.jspecify.annotations.NullMarked;
