/**
 * HTTP Live Streaming (RFC 8216) as packed audio: segments cut on frames, and the playlists that
 * name them. Pure functions and values below the room {@code media}.
 */
@NullMarked
package io.streamcore.media.hls;

import org.jspecify.annotations.NullMarked;
