package io.streamcore.web.podcast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of episodes, for the OpenAPI document. */
record EpisodePage(List<EpisodeResponse> items, @Nullable String next) {}
