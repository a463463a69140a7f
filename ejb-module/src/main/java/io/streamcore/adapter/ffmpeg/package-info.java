/** ffmpeg and ffprobe as child processes: probing, measuring and encoding sound. */
@NullMarked
package io.streamcore.adapter.ffmpeg;

import org.jspecify.annotations.NullMarked;
