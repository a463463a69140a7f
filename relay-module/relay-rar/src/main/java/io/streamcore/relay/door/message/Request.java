package io.streamcore.relay.door.message;

import io.streamcore.relay.protocol.http.Credentials;
import io.streamcore.relay.protocol.http.Headers;
import io.streamcore.relay.protocol.http.PercentCode;
import io.streamcore.relay.protocol.http.Query;
import io.streamcore.relay.protocol.http.RequestLine;
import io.streamcore.relay.protocol.http.Target;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param form parameters: of the query, or of a form in the body
 * @param address of the caller, a literal IP address
 * @param secure whether it came by TLS
 */
public record Request(
    RequestLine line, Target target, Headers headers, Query form, String address, boolean secure) {

  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9.\\-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");

  private static final int LONGEST_AGENT = 256;
  private static final String FORM = "application/x-www-form-urlencoded";

  public Request with(Query newForm) {
    return new Request(line, target, headers, newForm, address, secure);
  }

  public String method() {
    return line.method();
  }

  public String path() {
    return target.path();
  }

  public Optional<Credentials> credentials() {
    return headers.first("authorization").flatMap(Credentials::basic);
  }

  /** The name and port by which the caller knows this server; empty if it is none such. */
  public Optional<String> host() {
    return headers.first("host").filter(value -> HOST.matcher(value).matches());
  }

  /** The address of a path, as this caller reaches it. */
  public String url(String host, String path) {
    return (secure ? "https://" : "http://") + host + PercentCode.encodePath(path);
  }

  public @Nullable String agent() {
    String agent = headers.first("user-agent").orElse(null);
    return agent == null || agent.length() <= LONGEST_AGENT
        ? agent
        : agent.substring(0, LONGEST_AGENT);
  }

  /** Announced bytes of the body; -1 if there is no such announcement. */
  public long contentLength() {
    return headers
        .first("content-length")
        .filter(value -> value.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElse(-1L);
  }

  public boolean chunked() {
    return headers.lists("transfer-encoding", "chunked");
  }

  /** Whether it can be told where the body ends (RFC 9112 §6.3). */
  public boolean bodyIsClear() {
    if (headers.has("transfer-encoding")) {
      return chunked() && !headers.has("content-length");
    }
    return !headers.has("content-length") || contentLength() >= 0;
  }

  /** Whether its parameters are in the body. */
  public boolean bringsForm() {
    return method().equals("POST")
        && contentLength() > 0
        && path().startsWith("/admin")
        && headers.lists("content-type", FORM);
  }

  /**
   * Whether the connection can take another request after the answer. A source that is refused must
   * have said that it has sent no sound yet, as libshout does.
   */
  public boolean canStay() {
    boolean wanted =
        headers.lists("connection", "keep-alive")
            || (line.persistent() && !headers.lists("connection", "close"));
    boolean withoutBody =
        switch (method()) {
          case "GET", "HEAD", "OPTIONS" -> contentLength() <= 0 && !chunked();
          default -> contentLength() == 0 || bringsForm();
        };
    return wanted && withoutBody;
  }
}
