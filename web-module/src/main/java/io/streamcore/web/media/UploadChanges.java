package io.streamcore.web.media;

import io.streamcore.media.Upload;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of an upload can be changed. */
@Schema(name = "UploadChanges")
public record UploadChanges(
    @Schema(maxLength = 150, example = "Night Shift") @Nullable String title,
    @Schema(maxLength = 100, example = "DJ Nova") @Nullable String artist) {

  static UploadChanges of(Upload upload) {
    return new UploadChanges(upload.title().orElse(null), upload.artist().orElse(null));
  }
}
