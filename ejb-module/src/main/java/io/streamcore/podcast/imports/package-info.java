/** Taking shows over from other platforms: each import, its items, and how far they have come. */
@NullMarked
package io.streamcore.podcast.imports;

import org.jspecify.annotations.NullMarked;
