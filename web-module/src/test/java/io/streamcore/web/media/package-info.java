/** Tests of {@code io.streamcore.web.media}. */
@NullMarked
package io.streamcore.web.media;

import org.jspecify.annotations.NullMarked;
