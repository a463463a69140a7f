/** Playlists and tracks, seen from outside. */
@NullMarked
package io.streamcore.playlist;

import org.jspecify.annotations.NullMarked;
