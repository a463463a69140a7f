/** Listeners of their own: feeds of a show for one subscriber each. */
@NullMarked
package io.streamcore.podcast.audience;

import org.jspecify.annotations.NullMarked;
