/** Playlists over HTTP: their resources, what players open, and their public pages. */
@NullMarked
package io.streamcore.web.playlist;

import org.jspecify.annotations.NullMarked;
