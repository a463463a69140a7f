/** Tests of {@code io.streamcore.media.hls}. */
@NullMarked
package io.streamcore.media.hls;

import org.jspecify.annotations.NullMarked;
