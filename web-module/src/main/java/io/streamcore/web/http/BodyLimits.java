package io.streamcore.web.http;

import io.streamcore.problem.TooLarge;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes the body of a request may have: those of a file and its form where files are
 * taken, and else those of a JSON body, which is read into memory.
 */
final class BodyLimits {

  /** The largest JSON body. */
  static final int JSON = 1 << 20;

  /** What a form has around its file: boundaries, headers, and the other fields. */
  private static final int FORM = 1 << 20;

  private static final long STANDARD_FILE = 2L << 30;
  private static final String UPLOADS = "/api/v1/uploads";

  private final long maxFile;

  BodyLimits(long maxFile) {
    this.maxFile = maxFile;
  }

  /** As the operator has set them. */
  static BodyLimits configured() {
    return new BodyLimits(
        ConfigProvider.getConfig()
            .getOptionalValue("streamcore.upload.max-bytes", Long.class)
            .orElse(STANDARD_FILE));
  }

  /** The limit of a request, in bytes. */
  long of(String path, @Nullable String contentType) {
    return takesFile(path, contentType) ? maxFile + FORM : JSON;
  }

  /** What to say of a body above the limit. */
  TooLarge exceeded(String path, @Nullable String contentType) {
    return new TooLarge(
        takesFile(path, contentType)
            ? "A file may have at most " + maxFile + " bytes."
            : "The body of this request has at most " + JSON + " bytes.");
  }

  private static boolean takesFile(String path, @Nullable String contentType) {
    if (contentType == null || !(path.equals(UPLOADS) || path.startsWith(UPLOADS + "/"))) {
      return false;
    }
    String type = contentType.strip().toLowerCase(Locale.ROOT);
    return type.startsWith("multipart/form-data")
        || type.startsWith("application/offset+octet-stream");
  }
}
