/** The daily look at sound elsewhere that playlists point to. */
@NullMarked
package io.streamcore.batch.playlist;

import org.jspecify.annotations.NullMarked;
