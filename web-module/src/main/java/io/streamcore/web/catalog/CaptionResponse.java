package io.streamcore.web.catalog;

import io.streamcore.catalog.Caption;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Captions without their text. */
@Schema(name = "Caption")
public record CaptionResponse(
    @Schema(description = "A language tag (BCP 47).", examples = "pt-BR") String language,
    @Schema(description = "What viewers choose it by.", examples = "Português") String label,
    @Schema(
            description = "WebVTT, with the token of a playback behind it.",
            examples = "/captions/…/pt-BR.vtt")
        String url) {

  static CaptionResponse of(UUID titleId, Caption caption) {
    return new CaptionResponse(
        caption.language(),
        caption.label(),
        "/captions/" + titleId + "/" + caption.language() + ".vtt");
  }
}
