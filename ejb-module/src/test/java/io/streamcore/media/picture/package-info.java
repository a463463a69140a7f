/** Tests of pictures. */
@NullMarked
package io.streamcore.media.picture;

import org.jspecify.annotations.NullMarked;
