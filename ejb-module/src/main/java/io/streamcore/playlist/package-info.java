/** Playlists and their tracks: what a DJ puts together, and what plays it as one. */
@NullMarked
package io.streamcore.playlist;

import org.jspecify.annotations.NullMarked;
