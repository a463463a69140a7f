package io.streamcore.web.live;

import io.streamcore.live.ConnectionTest;
import io.streamcore.live.StreamControl;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /streams/{stream_id}}: the source and the listeners of the moment. */
@Path("/streams")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Streams")
public class StreamSourceResource {

  @Inject private StreamControl control;

  @Inject private CurrentCaller caller;

  /** What a look at a remote server has shown. */
  @Schema(name = "ConnectionTest")
  public record TestBody(
      @Schema(description = "Whether the relay can take the sound in.") boolean usable,
      @Schema(description = "Why not.", example = "The server does not answer.")
          @Nullable String reason,
      @Schema(enumeration = {"mp3", "aac", "ogg"}) @Nullable String format,
      @Schema(description = "In kbit/s.") @Nullable Integer bitrate,
      @Nullable Integer sampleRate,
      @Nullable Integer channels,
      @Schema(description = "What the server calls the station.") @Nullable String name,
      @Schema(description = "Whether it sends titles.") @Nullable Boolean titles) {

    static TestBody of(ConnectionTest test) {
      return test.fold(
          found ->
              new TestBody(
                  true,
                  null,
                  found.sound().format(),
                  known(found.bitrateKbps()),
                  known(found.sound().sampleRate()),
                  known(found.sound().channels()),
                  found.name(),
                  found.titles()),
          unusable -> new TestBody(false, unusable.reason(), null, null, null, null, null, null));
    }

    private static @Nullable Integer known(int number) {
      return number == 0 ? null : number;
    }
  }

  /** Looks at the remote server. */
  @POST
  @Path("/{stream_id}/test")
  @Operation(
      summary = "Test the connection of a pulled stream",
      description = "Looks at the remote server for ten seconds at most.")
  @APIResponse(
      responseCode = "200",
      description = "What was found, or why nothing was.",
      content = @Content(schema = @Schema(implementation = TestBody.class)))
  @APIResponse(responseCode = "409", description = "The stream is not pulled.")
  public TestBody test(@PathParam("stream_id") UUID id) {
    return TestBody.of(control.test(caller.require(), id));
  }

  /** Puts the source out. */
  @POST
  @Path("/{stream_id}/kick-source")
  @Operation(
      summary = "Put the source out",
      description = "It may come again at once; disable the stream or change its key to stop it.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(responseCode = "409", description = "There is none.")
  public void kickSource(@PathParam("stream_id") UUID id) {
    control.kickSource(caller.require(), id);
  }

  /** Who listens now. */
  @GET
  @Path("/{stream_id}/listeners")
  @Operation(summary = "Who listens now", description = "Those at the relay; not those of HLS.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ListenersBody.class)))
  public ListenersBody listeners(@PathParam("stream_id") UUID id) {
    return ListenersBody.of(control.listeners(caller.require(), id));
  }

  /** Puts a listener out. */
  @DELETE
  @Path("/{stream_id}/listeners/{listener_id}")
  @Operation(summary = "Put a listener out")
  @APIResponse(responseCode = "204", description = "The listener is gone.")
  @APIResponse(responseCode = "404", description = "There is none such.")
  public void kickListener(
      @PathParam("stream_id") UUID id, @PathParam("listener_id") long listenerId) {
    control.kickListener(caller.require(), id, listenerId);
  }
}
