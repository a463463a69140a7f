/** Feeds of other platforms, read with mistrust: pure functions from their bytes to our words. */
@NullMarked
package io.streamcore.podcast.foreign;

import org.jspecify.annotations.NullMarked;
