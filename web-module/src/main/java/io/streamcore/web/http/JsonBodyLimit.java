package io.streamcore.web.http;

import io.streamcore.problem.TooLarge;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JSON bodies small, since they are read into memory: at most {@value BodyLimits#JSON} bytes,
 * also when they do not say beforehand how long they are.
 */
@Provider
@PreMatching
public class JsonBodyLimit implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (!isJson(request.getMediaType())) {
      return;
    }
    request.setEntityStream(new Limited(request.getEntityStream()));
  }

  static boolean isJson(@Nullable MediaType type) {
    return type != null
        && (type.getSubtype().equalsIgnoreCase("json")
            || type.getSubtype().toLowerCase(Locale.ROOT).endsWith("+json"));
  }

  private static TooLarge tooLarge() {
    return new TooLarge("A JSON body has at most " + BodyLimits.JSON + " bytes.");
  }

  /** A stream that refuses to give more than the limit. */
  private static final class Limited extends FilterInputStream {

    private int left = BodyLimits.JSON;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw tooLarge();
      }
    }
  }
}
