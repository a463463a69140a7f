package io.streamcore.web.billing;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan that somebody wants. */
@Schema(name = "PlanChoice", examples = "{\"plan_id\": \"6e0b9e84-7f5e-4d9f-9a6f-0d4f3b1a2c77\"}")
public record PlanChoice(@NotNull UUID planId) {}
