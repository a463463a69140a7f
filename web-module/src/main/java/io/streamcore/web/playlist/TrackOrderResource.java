package io.streamcore.web.playlist;

import io.streamcore.playlist.TrackChecks;
import io.streamcore.playlist.Tracks;
import io.streamcore.problem.Invalid;
import io.streamcore.security.Caller;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * {@code /playlists/{playlist_id}/tracks}, once more: the order of what is in a playlist, and a
 * look at sound elsewhere.
 */
@Path("/playlists/{playlist_id}/tracks")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Playlists")
public class TrackOrderResource {

  @Inject private Tracks tracks;

  @Inject private TrackChecks checks;

  @Inject private TrackAnswers answers;

  @Inject private CurrentCaller caller;

  /** An order that is wanted. */
  @Schema(name = "TrackOrder", requiredProperties = "track_ids")
  public record Wish(
      @Schema(
              description = "Each track of the playlist, once.",
              examples = "[\"0d0f4a4e-52a5-4a0e-9a35-6f1c7d6f0b1c\"]")
          @Nullable List<UUID> trackIds) {}

  /** A place that is wanted. */
  @Schema(name = "TrackMove")
  public record Move(
      @Schema(
              description = "The track behind which it is to stand; null: it is to be the first.",
              examples = "0d0f4a4e-52a5-4a0e-9a35-6f1c7d6f0b1c")
          @Nullable UUID after) {}

  /** Puts all tracks into an order. */
  @PUT
  @Path("/order")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Put all tracks into an order",
      description =
          "Each has to be named once: what somebody else has added meanwhile is never lost, but"
              + " answered with 409. `If-Match` takes the `ETag` of the playlist or its tracks.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TrackList.class)))
  @APIResponse(responseCode = "409", description = "The tracks are not those of the playlist.")
  @APIResponse(responseCode = "412", description = "The playlist has changed since it was read.")
  @APIResponse(responseCode = "422", description = "A track is named twice.")
  public Response reorder(
      @PathParam("playlist_id") UUID playlistId, @Context HttpHeaders headers, @NotNull Wish wish) {
    List<UUID> ids = wish.trackIds();
    if (ids == null || ids.stream().anyMatch(Objects::isNull)) {
      throw new Invalid("track_ids", "required", "Name each track of the playlist, once.");
    }
    return answer(tracks.reorder(caller.require(), playlistId, ids, version(headers)));
  }

  /** Moves one track. */
  @POST
  @Path("/{track_id}/move")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Move a track",
      description = "Behind another; whatever else happens to the playlist meanwhile stays.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TrackList.class)))
  @APIResponse(responseCode = "409", description = "The other track is not there (any more).")
  @APIResponse(responseCode = "412", description = "The playlist has changed since it was read.")
  public Response move(
      @PathParam("playlist_id") UUID playlistId,
      @PathParam("track_id") UUID id,
      @Context HttpHeaders headers,
      @NotNull Move move) {
    return answer(tracks.move(caller.require(), playlistId, id, move.after(), version(headers)));
  }

  /** Looks at sound elsewhere again. */
  @POST
  @Path("/{track_id}/check")
  @Operation(
      summary = "Look at sound elsewhere again",
      description = "As happens once a day: what is not there any more is marked, not removed.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TrackResponse.class)))
  @APIResponse(responseCode = "409", description = "Its sound is in the house.")
  public Response check(@PathParam("playlist_id") UUID playlistId, @PathParam("track_id") UUID id) {
    Caller owner = caller.require();
    checks.check(tracks.manage(owner, playlistId, id));
    return answers.one(tracks.manage(owner, playlistId, id));
  }

  private Response answer(Tracks.Order order) {
    return answers.list(order.playlist(), order.tracks());
  }

  private static @Nullable Long version(HttpHeaders headers) {
    OptionalLong expected = Versions.expected(headers);
    return expected.isPresent() ? expected.getAsLong() : null;
  }
}
