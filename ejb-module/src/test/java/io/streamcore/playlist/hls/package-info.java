/** HLS of playlists, without a player. */
@NullMarked
package io.streamcore.playlist.hls;

import org.jspecify.annotations.NullMarked;
