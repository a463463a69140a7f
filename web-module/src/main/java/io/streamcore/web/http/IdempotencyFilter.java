package io.streamcore.web.http;

import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import io.streamcore.request.Answer;
import io.streamcore.request.Attempt;
import io.streamcore.request.RepeatableRequests;
import io.streamcore.security.Caller;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries a {@code POST} with an {@code Idempotency-Key} out once: its answer {@code 201} is kept
 * for a day and given again to whoever repeats the request. An answer that created nothing is not
 * kept: its repeat is a new attempt.
 *
 * <p>Keys belong to the caller and the path. A JSON body is part of what makes two requests the
 * same; of a file, which is streamed and never held, its media type and length are.
 *
 * @see <a
 *     href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">draft-ietf-httpapi-idempotency-key-header</a>
 */
@Provider
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";

  private static final String ATTEMPT = IdempotencyFilter.class.getName();
  private static final Pattern ACCEPTABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PATIENCE_FOR_FILES = Duration.ofHours(1);
  private static final List<String> KEPT_HEADERS =
      List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

  @Inject private RepeatableRequests requests;
  @Inject private CurrentCaller caller;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(KEY);
    if (key == null || !request.getMethod().equals(HttpMethod.POST)) {
      return;
    }
    if (!ACCEPTABLE.matcher(key).matches()) {
      throw new Invalid(KEY, "format", "A key has 1 to 255 visible ASCII characters.");
    }
    boolean json = JsonBodyLimit.isJson(request.getMediaType());
    String hash = RequestDigest.of(request, json ? body(request) : null);
    UUID userId = caller.find().map(Caller::userId).orElse(null);
    Attempt attempt =
        requests.begin(
            userId,
            request.getUriInfo().getPath(),
            key,
            hash,
            json ? PATIENCE : PATIENCE_FOR_FILES);
    attempt.<@Nullable Void>fold(
        first -> proceed(request, first.id()),
        repeat -> replay(request, repeat.answer()),
        () -> {
          throw new Conflict("The request with this key is being carried out. Try again later.");
        },
        () -> {
          throw new Invalid(KEY, "reused", "This key was used for another request.");
        });
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    if (!(request.getProperty(ATTEMPT) instanceof UUID id)) {
      return;
    }
    request.removeProperty(ATTEMPT);
    if (response.getStatus() != Response.Status.CREATED.getStatusCode()) {
      requests.release(id);
      return;
    }
    String body = "";
    if (response.hasEntity()) {
      body = ApiJson.mapper().writeValueAsString(response.getEntity());
      response.setEntity(body, response.getEntityAnnotations(), response.getMediaType());
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT_HEADERS) {
      String value = response.getHeaderString(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    requests.complete(id, new Answer(response.getStatus(), headers, body));
  }

  private static byte[] body(ContainerRequestContext request) throws IOException {
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    return body;
  }

  private static @Nullable Void proceed(ContainerRequestContext request, UUID id) {
    request.setProperty(ATTEMPT, id);
    return null;
  }

  private static @Nullable Void replay(ContainerRequestContext request, Answer answer) {
    Response.ResponseBuilder response = Response.status(answer.status()).header(REPLAYED, "true");
    answer.headers().forEach(response::header);
    request.abortWith(
        answer.body().isEmpty() ? response.build() : response.entity(answer.body()).build());
    return null;
  }
}
