package io.streamcore.web.live;

import io.streamcore.live.LiveStatus;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a stream, as an event. */
@Schema(name = "StreamStatusEvent")
public record StreamEvent(UUID streamId, StreamStatusBody status) {

  static StreamEvent of(LiveStatus status) {
    return new StreamEvent(status.streamId(), StreamStatusBody.of(status));
  }
}
