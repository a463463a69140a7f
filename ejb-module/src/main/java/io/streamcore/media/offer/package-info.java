/** What can be played, whichever room offers it: titles, streams, playlists, episodes. */
@NullMarked
package io.streamcore.media.offer;

import org.jspecify.annotations.NullMarked;
