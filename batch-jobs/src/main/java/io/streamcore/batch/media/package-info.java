/** The workshop's bench for media: the transcode job. */
@NullMarked
package io.streamcore.batch.media;

import org.jspecify.annotations.NullMarked;
