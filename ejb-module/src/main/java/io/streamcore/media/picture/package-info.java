/** Pictures that stand for what is heard: covers and posters, checked, made and kept. */
@NullMarked
package io.streamcore.media.picture;

import org.jspecify.annotations.NullMarked;
