package io.streamcore.podcast.tag;

import org.jspecify.annotations.Nullable;

/**
 * A category of Apple's list: {@code itunes:category}.
 *
 * @param name the main category, such as {@code Music}
 * @param subcategory within it, such as {@code Music Interviews}; null: the whole of it
 */
public record Category(String name, @Nullable String subcategory) {}
