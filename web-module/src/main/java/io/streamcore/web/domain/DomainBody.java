package io.streamcore.web.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A name to be claimed, on the wire. */
@Schema(name = "DomainBody")
public record DomainBody(
    @Schema(
            maxLength = 240,
            examples = "podcast.djname.com",
            description = "A host name; accents are encoded as punycode.")
        @Nullable String customDomain) {}
