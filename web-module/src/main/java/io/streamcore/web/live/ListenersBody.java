package io.streamcore.web.live;

import io.streamcore.live.Listening;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who listens now, on the wire. */
@Schema(name = "StreamListeners")
public record ListenersBody(List<ListenerBody> items) {

  /** One who listens. */
  @Schema(name = "StreamListener")
  record ListenerBody(
      @Schema(description = "Unique while the relay runs.") long listenerId,
      String address,
      @Nullable String userAgent,
      Instant since,
      @Schema(description = "Sent so far.") long bytes) {}

  static ListenersBody of(List<Listening> listeners) {
    return new ListenersBody(
        listeners.stream()
            .map(
                it ->
                    new ListenerBody(
                        it.listenerId(), it.address(), it.agent(), it.since(), it.bytes()))
            .toList());
  }
}
