/** Sounds that tests send, and ears that check what they hear. */
@NullMarked
package io.streamcore.relay.sound;

import org.jspecify.annotations.NullMarked;
