/** Tests of {@code io.streamcore.media}. */
@NullMarked
package io.streamcore.media;

import org.jspecify.annotations.NullMarked;
