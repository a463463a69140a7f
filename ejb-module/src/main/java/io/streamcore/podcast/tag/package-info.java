/** What a DJ says about shows and episodes in the words of podcast apps, each value checked. */
@NullMarked
package io.streamcore.podcast.tag;

import org.jspecify.annotations.NullMarked;
