/** Playlists that name a stream; pure functions on text. */
@NullMarked
package io.streamcore.relay.protocol.playlist;

import org.jspecify.annotations.NullMarked;
