package io.streamcore.web.live;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key that a stream is to have. */
@Schema(name = "NewStreamKey")
public record NewKey(
    @Schema(
            minLength = 8,
            maxLength = 128,
            description = "Printable ASCII; absent: one is made.",
            examples = "V4f9cQ2mN7xR1tZ8pK3wL6yB")
        @Nullable String streamKey) {

  /** Never shows the key. */
  @Override
  public String toString() {
    return "NewKey[]";
  }
}
