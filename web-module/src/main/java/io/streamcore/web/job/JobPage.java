package io.streamcore.web.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of jobs, for the OpenAPI document. */
record JobPage(List<JobResponse> items, @Nullable String next) {}
