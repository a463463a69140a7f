package io.streamcore.web.http;

import io.streamcore.problem.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bodies that are files and are held in memory, within a limit. */
public final class BoundedBody {

  private BoundedBody() {}

  /**
   * The whole body.
   *
   * @param length as the client says; null: it does not
   * @throws TooLarge without reading more than the limit
   */
  public static byte[] read(InputStream body, @Nullable Long length, int max) throws IOException {
    if (length != null && length > max) {
      throw tooLarge(max);
    }
    byte[] bytes = body.readNBytes(max + 1);
    if (bytes.length > max) {
      throw tooLarge(max);
    }
    return bytes;
  }

  private static TooLarge tooLarge(int max) {
    return new TooLarge("The file may have at most " + (max >> 20) + " MiB.");
  }
}
