package io.streamcore.web.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stream with its key, which is shown this once. */
@Schema(name = "StreamWithKey")
public record StreamUnlocked(
    @JsonUnwrapped StreamResponse stream,
    @Schema(description = "Shown this once; null: a pulled stream without one.")
        @Nullable String streamKey) {

  /** Never shows the key. */
  @Override
  public String toString() {
    return "StreamUnlocked[" + stream.streamId() + "]";
  }
}
