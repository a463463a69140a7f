package io.streamcore.web.media;

import io.streamcore.media.StoredOriginal;
import io.streamcore.media.Upload;
import io.streamcore.media.UploadIntake;
import io.streamcore.media.UploadWish;
import io.streamcore.problem.Invalid;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sending of the upload form: the file goes on into the object store while it arrives, fields
 * may come before or after it. For one thread.
 */
final class UploadForm {

  private final UploadIntake intake;
  private final UUID userId;
  private final long announced;
  private final Map<String, String> fields = new HashMap<>();
  private @Nullable StoredOriginal original;

  /**
   * @param announced the length of the whole body, or -1
   */
  UploadForm(UploadIntake intake, UUID userId, long announced) {
    this.intake = intake;
    this.userId = userId;
    this.announced = announced;
  }

  /** Reads the form to its end and makes an upload of it, or leaves nothing behind. */
  Upload accept(MultipartForm form) throws IOException {
    try {
      for (MultipartForm.Part part = form.next(); part != null; part = form.next()) {
        take(part);
      }
      if (original == null) {
        throw new Invalid("file", "required", "There is no file in the form.");
      }
      UploadWish wish =
          new UploadWish(fields.get("title"), fields.get("artist"), flag("normalize", true));
      StoredOriginal accepted = original;
      original = null; // from here on it is the intake's
      return intake.accept(accepted, wish);
    } finally {
      if (original != null) {
        intake.discard(original.uploadId(), userId);
      }
    }
  }

  private void take(MultipartForm.Part part) throws IOException {
    switch (part.name()) {
      case "file" -> {
        if (original != null) {
          throw new Invalid("file", "single", "There is more than one file in the form.");
        }
        original = intake.receive(userId, part.body(), announced, part.filename().orElse(null));
      }
      case "title", "artist", "normalize" -> fields.put(part.name(), part.text());
      default -> throw new Invalid(part.name(), "unknown", "There is no such field.");
    }
  }

  private boolean flag(String name, boolean otherwise) {
    String value = fields.getOrDefault(name, "");
    return switch (value) {
      case "" -> otherwise;
      case "true" -> true;
      case "false" -> false;
      default -> throw new Invalid(name, "boolean", "Must be true or false.");
    };
  }
}
