package io.streamcore.web.http;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The name of a request: in every line of the log that it causes, in its answer, and in its problem
 * document.
 */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  static final String MDC_KEY = "request_id";

  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestId() {}

  /** The id of the request that this thread works on; {@code "-"} outside of one. */
  public static String current() {
    Object id = MDC.get(MDC_KEY);
    return id == null ? "-" : id.toString();
  }

  /** The client's own id if it is one that may go into a log, or else a new one. */
  public static String choose(@Nullable String offered) {
    return offered != null && ACCEPTABLE.matcher(offered).matches()
        ? offered
        : UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
  }
}
