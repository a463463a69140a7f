package io.streamcore.web.live;

import io.streamcore.live.StreamFilter;
import io.streamcore.problem.Unauthenticated;
import io.streamcore.security.Caller;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which streams a list shows, as a {@code @BeanParam}. */
public class StreamQuery {

  @QueryParam("q")
  @Size(max = 200)
  @Parameter(description = "Only with this text in name, genre or description.")
  private @Nullable String text;

  @QueryParam("genre")
  @Size(max = 50)
  @Parameter(description = "Only of this genre.")
  private @Nullable String genre;

  @QueryParam("live")
  @DefaultValue("false")
  @Parameter(description = "Only what is on air.")
  private boolean live;

  @QueryParam("mine")
  @DefaultValue("false")
  @Parameter(description = "Only the caller's own, private ones included.")
  private boolean mine;

  @QueryParam("deleted")
  @DefaultValue("false")
  @Parameter(description = "The recycle bin instead; with mine, or for administrators.")
  private boolean deleted;

  @QueryParam("user_id")
  @Parameter(description = "Only of this user.")
  private @Nullable UUID userId;

  StreamFilter filter(Optional<Caller> caller) {
    UUID owner = userId;
    if (mine) {
      owner = caller.orElseThrow(() -> new Unauthenticated("Sign in first.")).userId();
    }
    return new StreamFilter(owner, nonBlank(genre), nonBlank(text), live, deleted);
  }

  private static @Nullable String nonBlank(@Nullable String text) {
    String plain = text == null ? "" : text.replace("\0", "").strip();
    return plain.isEmpty() ? null : plain;
  }
}
