package io.streamcore.web.media;

import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /uploads/events}: the live status of the caller's uploads. */
@Path("/uploads/events")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Tag(name = "Uploads")
public class UploadEventsResource {

  // Who was away longer reads the list again.
  private static final Duration LONGEST_GAP = Duration.ofMinutes(10);

  @Inject private UploadFeed feed;

  @Inject private CurrentCaller caller;

  /** Opens the stream. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Watch my uploads",
      description =
          "Server-Sent Events named `upload`, each with the whole upload as JSON, whenever one of"
              + " the caller's uploads changes. Open it before reading the list, and nothing is"
              + " missed. It ends after 15 minutes at most; connect again with Last-Event-ID.")
  @APIResponse(
      responseCode = "200",
      description = "The stream.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = UploadResponse.class)))
  public void watch(
      @Parameter(description = "The id of the last event that was received.")
          @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
          @Nullable String lastEventId,
      @Context Sse sse,
      @Context SseEventSink sink) {
    UploadWatcher watcher = new UploadWatcher(caller.require().userId(), sse, sink);
    feed.watch(watcher, since(lastEventId));
  }

  private static @Nullable Instant since(@Nullable String lastEventId) {
    if (lastEventId == null) {
      return null;
    }
    Instant earliest = Instant.now().minus(LONGEST_GAP);
    try {
      Instant since = Instant.EPOCH.plus(Long.parseLong(lastEventId), ChronoUnit.MICROS);
      return since.isBefore(earliest) ? earliest : since;
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return earliest; // not an id of ours: better too much than too little
    }
  }
}
