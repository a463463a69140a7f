/** Live HLS: the frames of a mount in segments, kept in memory while somebody asks for them. */
@NullMarked
package io.streamcore.relay.hls;

import org.jspecify.annotations.NullMarked;
