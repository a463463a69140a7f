/** Tests of the transcode job's own arithmetic. */
@NullMarked
package io.streamcore.batch.media;

import org.jspecify.annotations.NullMarked;
