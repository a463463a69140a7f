/** Tests of {@code io.streamcore.adapter.ffmpeg}. */
@NullMarked
package io.streamcore.adapter.ffmpeg;

import org.jspecify.annotations.NullMarked;
