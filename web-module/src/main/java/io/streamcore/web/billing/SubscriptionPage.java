package io.streamcore.web.billing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of subscriptions, for the OpenAPI document. */
record SubscriptionPage(List<SubscriptionResponse> items, @Nullable String next) {}
