/** Jobs of podcasts: taking shows over from other platforms. */
@NullMarked
package io.streamcore.batch.podcast;

import org.jspecify.annotations.NullMarked;
