package io.streamcore.web.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of uploads, for the OpenAPI document. */
record UploadPage(List<UploadResponse> items, @Nullable String next) {}
