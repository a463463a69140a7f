package io.streamcore.web.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of domains, for the OpenAPI document. */
record DomainPage(List<DomainResponse> items, @Nullable String next) {}
