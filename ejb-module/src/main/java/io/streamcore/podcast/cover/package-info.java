/** The pictures of shows, within the rules of directories. */
@NullMarked
package io.streamcore.podcast.cover;

import org.jspecify.annotations.NullMarked;
