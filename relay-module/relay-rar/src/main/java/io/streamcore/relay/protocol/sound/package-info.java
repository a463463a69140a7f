/** The formats of sound that the relay takes in, cut into whole frames; pure functions on bytes. */
@NullMarked
package io.streamcore.relay.protocol.sound;

import org.jspecify.annotations.NullMarked;
