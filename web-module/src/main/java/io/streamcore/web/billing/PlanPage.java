package io.streamcore.web.billing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of plans, for the OpenAPI document. */
record PlanPage(List<PlanResponse> items, @Nullable String next) {}
