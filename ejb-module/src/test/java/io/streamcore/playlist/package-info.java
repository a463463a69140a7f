/** Playlists without a database. */
@NullMarked
package io.streamcore.playlist;

import org.jspecify.annotations.NullMarked;
