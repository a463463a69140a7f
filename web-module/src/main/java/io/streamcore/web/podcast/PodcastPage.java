package io.streamcore.web.podcast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of podcasts, for the OpenAPI document. */
record PodcastPage(List<PodcastResponse> items, @Nullable String next) {}
