/** Uploads, from the first byte to a ready HLS ladder. */
@NullMarked
package io.streamcore.media;

import org.jspecify.annotations.NullMarked;
