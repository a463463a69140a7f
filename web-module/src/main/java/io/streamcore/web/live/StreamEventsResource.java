package io.streamcore.web.live;

import io.streamcore.live.LiveStreams;
import io.streamcore.live.Stream;
import io.streamcore.live.StreamFilter;
import io.streamcore.request.PageRequest;
import io.streamcore.security.Caller;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The live status of streams, as Server-Sent Events. */
@Path("/streams")
@RequestScoped
@Tag(name = "Streams")
public class StreamEventsResource {

  private static final String EVENTS =
      "Server-Sent Events: `status` with the stream_id and the status, at once and whenever it"
          + " changes (mere numbers of listeners every five seconds at most); `stream` with the"
          + " whole stream when that was changed. It ends after 15 minutes at most; connect again.";

  @Inject private LiveStreams streams;

  @Inject private StreamFeed feed;

  @Inject private CurrentCaller caller;

  /** Watches one stream. */
  @GET
  @Path("/{stream_id}/events")
  @PermitAll
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(summary = "Watch a stream", description = EVENTS)
  @APIResponse(
      responseCode = "200",
      description = "The events.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = StreamEvent.class)))
  @APIResponse(responseCode = "404", description = "There is no such stream to the caller.")
  public void watch(@PathParam("stream_id") UUID id, @Context Sse sse, @Context SseEventSink sink) {
    Optional<Caller> viewer = caller.find();
    Stream stream = streams.find(viewer, id);
    feed.requireRoom();
    feed.watch(StreamWatcher.of(stream, viewer, sse, sink), List.of(stream));
  }

  /** Watches the caller's streams. */
  @GET
  @Path("/events")
  @RolesAllowed({"dj", "admin"})
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(summary = "Watch my streams", description = EVENTS)
  @APIResponse(
      responseCode = "200",
      description = "The events.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = StreamEvent.class)))
  public void watchMine(@Context Sse sse, @Context SseEventSink sink) {
    Caller owner = caller.require();
    feed.requireRoom();
    StreamFilter mine = new StreamFilter(owner.userId(), null, null, false, false);
    PageRequest most = new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());
    List<Stream> own = streams.list(Optional.of(owner), mine, most).items();
    feed.watch(StreamWatcher.ofAll(owner, sse, sink), own);
  }
}
