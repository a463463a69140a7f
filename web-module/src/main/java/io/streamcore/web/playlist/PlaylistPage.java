package io.streamcore.web.playlist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of playlists, for the OpenAPI document. */
record PlaylistPage(List<PlaylistResponse> items, @Nullable String next) {}
