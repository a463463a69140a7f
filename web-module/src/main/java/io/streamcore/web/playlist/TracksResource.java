package io.streamcore.web.playlist;

import io.streamcore.media.remote.RemoteSound;
import io.streamcore.media.remote.RemoteSounds;
import io.streamcore.playlist.Audience;
import io.streamcore.playlist.HeardTrack;
import io.streamcore.playlist.Playlist;
import io.streamcore.playlist.PlaylistSound;
import io.streamcore.playlist.Playlists;
import io.streamcore.playlist.Track;
import io.streamcore.playlist.Tracks;
import io.streamcore.web.http.MergePatch;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /playlists/{playlist_id}/tracks}: what is in a playlist. */
@Path("/playlists/{playlist_id}/tracks")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Playlists")
public class TracksResource {

  @Inject private Playlists playlists;

  @Inject private Tracks tracks;

  @Inject private PlaylistSound sound;

  @Inject private RemoteSounds remoteSounds;

  @Inject private TrackAnswers answers;

  @Inject private CurrentCaller caller;

  /** Adds a track. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Add a track",
      description =
          "An own upload, which names title, artist and length by itself; or sound elsewhere, at"
              + " which the server has a look: it must be there, be `audio/*`, and public.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TrackResponse.class)))
  @APIResponse(responseCode = "422", description = "A field breaks its rule.")
  public Response add(
      @PathParam("playlist_id") UUID playlistId, @NotNull NewTrack wish, @Context UriInfo uri) {
    playlists.manage(caller.require(), playlistId); // before a stranger's server is asked
    String url = wish.url();
    RemoteSound remote =
        wish.uploadId() == null && url != null && !url.isBlank()
            ? remoteSounds.measure("url", url.strip())
            : null;
    Track track =
        tracks.add(caller.require(), playlistId, wish.settings(), remote, wish.position());
    return Response.created(uri.getAbsolutePathBuilder().path(track.id().toString()).build())
        .tag(Versions.tag(track.version()))
        .entity(answers.body(track))
        .build();
  }

  /** All tracks. */
  @GET
  @PermitAll
  @Operation(
      summary = "List the tracks of a playlist",
      description =
          "All of them, in their order. The `ETag` is the playlist's: with it, another order can be"
              + " set on the condition that nothing has changed.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TrackList.class)))
  public Response list(
      @PathParam("playlist_id") UUID playlistId,
      @Parameter(description = "Opens a private playlist.") @QueryParam("token")
          @Nullable String token,
      @Parameter(description = "The recycle bin instead, of an own playlist.")
          @QueryParam("deleted")
          @DefaultValue("false")
          boolean deleted) {
    if (deleted) {
      List<Track> gone = tracks.deleted(caller.require(), playlistId);
      return answers.list(playlists.manage(caller.require(), playlistId), gone);
    }
    Audience audience = new Audience(caller.find(), Optional.ofNullable(token));
    // the version first: who changes something between the two is noticed later
    Playlist playlist = playlists.find(audience, playlistId);
    List<HeardTrack> heard = sound.tracks(audience, playlistId);
    return answers.list(playlist, heard, playlists.isAudible(audience, playlist));
  }

  /** Changes a track. */
  @PATCH
  @Path("/{track_id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Rename a track",
      description = "A JSON merge patch; null: as the sound says.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = TrackChanges.class)),
      required = true)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TrackResponse.class)))
  @APIResponse(responseCode = "412", description = "It has changed since it was read.")
  public Response patch(
      @PathParam("playlist_id") UUID playlistId,
      @PathParam("track_id") UUID id,
      @Context HttpHeaders headers,
      MergePatch patch) {
    Track seen = tracks.manage(caller.require(), playlistId, id);
    TrackChanges wanted = patch.applyTo(TrackChanges.of(seen));
    long version = Versions.expected(headers).orElse(seen.version());
    return answers.one(
        tracks.change(caller.require(), playlistId, id, wanted.title(), wanted.artist(), version));
  }

  /** Puts a track into the recycle bin. */
  @DELETE
  @Path("/{track_id}")
  @Operation(summary = "Delete a track", description = "It can be restored for 30 days.")
  @APIResponse(responseCode = "204", description = "It is in the playlist's recycle bin.")
  public void delete(@PathParam("playlist_id") UUID playlistId, @PathParam("track_id") UUID id) {
    tracks.delete(caller.require(), playlistId, id);
  }

  /** Takes a track out of the recycle bin. */
  @POST
  @Path("/{track_id}/restore")
  @Operation(summary = "Restore a deleted track", description = "To the place that it had.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TrackResponse.class)))
  @APIResponse(responseCode = "409", description = "It is not deleted.")
  public Response restore(
      @PathParam("playlist_id") UUID playlistId, @PathParam("track_id") UUID id) {
    return answers.one(tracks.restore(caller.require(), playlistId, id));
  }
}
