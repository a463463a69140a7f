package io.streamcore.web.playlist;

import io.streamcore.playlist.Audience;
import io.streamcore.playlist.Extent;
import io.streamcore.playlist.Playlist;
import io.streamcore.playlist.PlaylistFilter;
import io.streamcore.playlist.Playlists;
import io.streamcore.request.Page;
import io.streamcore.web.http.MergePatch;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.Map;
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

/** {@code /playlists}: those that everybody may know of, and a DJ's own. */
@Path("/playlists")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Playlists", description = "Tracks that are heard one after the other.")
public class PlaylistsResource {

  @Inject private Playlists playlists;

  @Inject private PlaylistAddresses addresses;

  @Inject private CurrentCaller caller;

  /** Makes a playlist. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Create a playlist",
      description = "Empty, and public unless said otherwise.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PlaylistResponse.class)))
  @APIResponse(responseCode = "422", description = "A field breaks its rule.")
  public Response create(@NotNull PlaylistBody body, @Context UriInfo uri) {
    Playlist playlist = playlists.create(caller.require(), body.settings());
    return Response.created(uri.getAbsolutePathBuilder().path(playlist.id().toString()).build())
        .tag(Versions.tag(playlist.version()))
        .entity(response(playlist))
        .build();
  }

  /** Lists playlists. */
  @GET
  @PermitAll
  @Operation(
      summary = "List playlists",
      description = "Public ones, newest first; with `mine` the caller's own, private ones, too.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PlaylistPage.class)))
  public Response list(
      @BeanParam PageQuery page,
      @Parameter(description = "Only with this text in title, description or a track's names.")
          @QueryParam("q")
          @Nullable String text,
      @Parameter(description = "Only of this user.") @QueryParam("user_id") @Nullable UUID userId,
      @Parameter(description = "Only the caller's own.") @QueryParam("mine") @DefaultValue("false")
          boolean mine,
      @Parameter(description = "The recycle bin instead.")
          @QueryParam("deleted")
          @DefaultValue("false")
          boolean deleted,
      @Context UriInfo uri) {
    UUID owner = mine ? caller.require().userId() : userId;
    Page<Playlist> found =
        playlists.list(caller.find(), new PlaylistFilter(owner, text, deleted), page.request());
    Map<UUID, Extent> extents =
        playlists.extents(found.items().stream().map(Playlist::id).toList());
    return PageBody.answer(
        found.map(
            playlist ->
                PlaylistResponse.of(
                    playlist,
                    extents.getOrDefault(playlist.id(), new Extent(playlist.id(), 0, 0, 0)),
                    addresses)),
        uri);
  }

  /** One playlist. */
  @GET
  @Path("/{playlist_id}")
  @PermitAll
  @Operation(summary = "Read a playlist")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PlaylistResponse.class)))
  @APIResponse(responseCode = "404", description = "There is none, or it is another's and private.")
  public Response read(
      @PathParam("playlist_id") UUID id,
      @Parameter(description = "Opens a private playlist.") @QueryParam("token")
          @Nullable String token) {
    return answer(playlists.find(new Audience(caller.find(), Optional.ofNullable(token)), id));
  }

  /** Changes a playlist. */
  @PATCH
  @Path("/{playlist_id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a playlist", description = "A JSON merge patch.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = PlaylistBody.class)),
      required = true)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PlaylistResponse.class)))
  @APIResponse(responseCode = "412", description = "It has changed since it was read.")
  public Response patch(
      @PathParam("playlist_id") UUID id, @Context HttpHeaders headers, MergePatch patch) {
    Playlist seen = playlists.manage(caller.require(), id);
    PlaylistBody wanted = patch.applyTo(PlaylistBody.of(seen.settings()));
    // Without If-Match the patch holds for what was just read: what it leaves out must not go back.
    long version = Versions.expected(headers).orElse(seen.version());
    return answer(playlists.change(caller.require(), id, wanted.settings(), version));
  }

  /** Puts a playlist into the recycle bin. */
  @DELETE
  @Path("/{playlist_id}")
  @Operation(
      summary = "Delete a playlist",
      description = "With its tracks; it can be restored for 30 days.")
  @APIResponse(responseCode = "204", description = "It is in the recycle bin.")
  public void delete(@PathParam("playlist_id") UUID id) {
    playlists.delete(caller.require(), id);
  }

  /** Takes a playlist out of the recycle bin. */
  @POST
  @Path("/{playlist_id}/restore")
  @Operation(summary = "Restore a deleted playlist")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PlaylistResponse.class)))
  @APIResponse(responseCode = "409", description = "It is not deleted.")
  public Response restore(@PathParam("playlist_id") UUID id) {
    return answer(playlists.restore(caller.require(), id));
  }

  private Response answer(Playlist playlist) {
    return Response.ok(response(playlist)).tag(Versions.tag(playlist.version())).build();
  }

  private PlaylistResponse response(Playlist playlist) {
    return PlaylistResponse.of(playlist, playlists.extent(playlist.id()), addresses);
  }
}
