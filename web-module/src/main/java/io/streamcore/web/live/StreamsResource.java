package io.streamcore.web.live;

import io.streamcore.live.LiveStreams;
import io.streamcore.live.Stream;
import io.streamcore.live.StreamFilter;
import io.streamcore.security.Caller;
import io.streamcore.web.http.MergePatch;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /streams}: a DJ's live stations; all of them for administrators, public ones for all. */
@Path("/streams")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Streams", description = "Live stations: who feeds them, who hears them, what is on.")
public class StreamsResource {

  @Inject private LiveStreams streams;

  @Inject private StreamBodies bodies;

  @Inject private CurrentCaller caller;

  /** Registers a stream. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Register a stream",
      description =
          "The answer holds the stream key, this once, and what an encoder has to be told. Without"
              + " an ingest_mode, a shoutcast_url makes it one that is pulled.")
  @APIResponse(
      responseCode = "201",
      description = "The stream and its key.",
      content = @Content(schema = @Schema(implementation = StreamUnlocked.class)))
  @APIResponse(responseCode = "403", description = "The user has too many streams.")
  @APIResponse(responseCode = "409", description = "Another stream has the mount.")
  @APIResponse(responseCode = "422", description = "A field breaks its rule.")
  public Response create(@Valid @NotNull NewStream wish, @Context UriInfo uri) {
    LiveStreams.Unlocked made = streams.create(caller.require(), wish.settings(), wish.streamKey());
    Stream stream = made.stream();
    return Response.created(uri.getAbsolutePathBuilder().path(stream.id().toString()).build())
        .tag(Versions.tag(stream.version()))
        .entity(unlocked(made))
        .build();
  }

  /** Lists streams. */
  @GET
  @PermitAll
  @Operation(
      summary = "List streams",
      description =
          "Public ones, newest first; with mine=true the caller's own, private ones included."
              + " Administrators see all.")
  @APIResponse(
      responseCode = "200",
      description = "A page of streams.",
      content = @Content(schema = @Schema(implementation = StreamPage.class)))
  public Response list(
      @BeanParam PageQuery page, @BeanParam StreamQuery query, @Context UriInfo uri) {
    StreamFilter filter = query.filter(caller.find());
    return PageBody.answer(
        streams
            .list(caller.find(), filter, page.request())
            .map(stream -> bodies.of(stream, caller.find())),
        uri);
  }

  /** One stream. */
  @GET
  @Path("/{stream_id}")
  @PermitAll
  @Operation(summary = "Read a stream", description = "Public ones are everybody's to read.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = StreamResponse.class)))
  @APIResponse(responseCode = "404", description = "There is none, or a private one of another.")
  public Response read(@PathParam("stream_id") UUID id) {
    return answer(streams.find(caller.find(), id));
  }

  /** Changes a stream. */
  @PATCH
  @Path("/{stream_id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a stream", description = "A JSON merge patch. Nobody is cut off.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = StreamChanges.class)),
      required = true)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = StreamResponse.class)))
  @APIResponse(responseCode = "409", description = "Another stream has the mount.")
  @APIResponse(responseCode = "412", description = "It has changed since it was read.")
  public Response patch(
      @PathParam("stream_id") UUID id, @Context HttpHeaders headers, MergePatch patch) {
    Caller owner = caller.require();
    Stream seen = streams.manage(owner, id);
    OptionalLong expected = Versions.expected(headers);
    StreamChanges wanted = patch.applyTo(StreamChanges.of(seen));
    // Without If-Match the patch holds for what was just read: what it leaves out must not go back.
    long version = expected.orElse(seen.version());
    return answer(streams.change(owner, id, wanted.settings(), version));
  }

  /** Puts a stream into the recycle bin. */
  @DELETE
  @Path("/{stream_id}")
  @Operation(
      summary = "Delete a stream",
      description = "Its source and listeners leave at once. It can be restored for 30 days.")
  @APIResponse(responseCode = "204", description = "It is in the recycle bin.")
  public void delete(@PathParam("stream_id") UUID id) {
    streams.delete(caller.require(), id);
  }

  /** Takes a stream out of the recycle bin. */
  @POST
  @Path("/{stream_id}/restore")
  @Operation(summary = "Restore a deleted stream")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = StreamResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "It is not deleted, or another stream has its mount by now.")
  public Response restore(@PathParam("stream_id") UUID id) {
    return answer(streams.restore(caller.require(), id));
  }

  /** Lets sources and listeners in again. */
  @POST
  @Path("/{stream_id}/enable")
  @Operation(summary = "Let sources and listeners in again")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = StreamResponse.class)))
  public Response enable(@PathParam("stream_id") UUID id) {
    return answer(streams.enable(caller.require(), id, true));
  }

  /** Lets nobody new in. */
  @POST
  @Path("/{stream_id}/disable")
  @Operation(summary = "Let nobody new in", description = "Those who are connected may stay.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = StreamResponse.class)))
  public Response disable(@PathParam("stream_id") UUID id) {
    return answer(streams.enable(caller.require(), id, false));
  }

  /** Gives a stream another key. */
  @POST
  @Path("/{stream_id}/key")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Give a stream another key",
      description = "The answer holds it, this once. A source that is connected stays.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = StreamUnlocked.class)))
  @APIResponse(responseCode = "422", description = "The key breaks its rule.")
  public Response rotateKey(@PathParam("stream_id") UUID id, @Valid @NotNull NewKey wish) {
    LiveStreams.Unlocked turned = streams.rotateKey(caller.require(), id, wish.streamKey());
    return Response.ok(unlocked(turned)).tag(Versions.tag(turned.stream().version())).build();
  }

  private Response answer(Stream stream) {
    return Response.ok(bodies.of(stream, caller.find()))
        .tag(Versions.tag(stream.version()))
        .build();
  }

  private StreamUnlocked unlocked(LiveStreams.Unlocked made) {
    String key = made.key().isEmpty() ? null : made.key();
    return new StreamUnlocked(bodies.of(made.stream(), caller.find()), key);
  }
}
