/** Listeners: many readers of a mount's ring, served by event loops without copying a byte. */
@NullMarked
package io.streamcore.relay.fanout;

import org.jspecify.annotations.NullMarked;
