/** Tests of {@code io.streamcore.media.sound}. */
@NullMarked
package io.streamcore.media.sound;

import org.jspecify.annotations.NullMarked;
