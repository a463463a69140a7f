package io.streamcore.web.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of streams, for the OpenAPI document. */
record StreamPage(List<StreamResponse> items, @Nullable String next) {}
