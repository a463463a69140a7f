/** The HLS of a playlist: that of its tracks, one behind the other, as pure functions. */
@NullMarked
package io.streamcore.playlist.hls;

import org.jspecify.annotations.NullMarked;
