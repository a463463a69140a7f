package io.streamcore.web.podcast;

import io.streamcore.media.remote.RemoteSound;
import io.streamcore.media.remote.RemoteSounds;
import io.streamcore.podcast.Episode;
import io.streamcore.podcast.EpisodeFilter;
import io.streamcore.podcast.EpisodeSettings;
import io.streamcore.podcast.Episodes;
import io.streamcore.podcast.Podcasts;
import io.streamcore.podcast.ShowAddresses;
import io.streamcore.podcast.feed.Addresses;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /podcasts/{podcast_id}/episodes}: what is out, and all of it for who makes it. */
@Path("/podcasts/{podcast_id}/episodes")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Episodes", description = "The parts of a show, from draft to publication.")
public class EpisodesResource {

  @Inject private Episodes episodes;

  @Inject private Podcasts podcasts;

  @Inject private RemoteSounds remoteSounds;

  @Inject private ShowAddresses showAddresses;

  @Inject private CurrentCaller caller;

  /** Makes an episode. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Create an episode",
      description =
          "Of an upload, or of sound elsewhere, at which the server has a look. It is a draft"
              + " unless `published` is true.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = EpisodeResponse.class)))
  @APIResponse(responseCode = "409", description = "Its number is taken; its upload is not ready.")
  @APIResponse(responseCode = "422", description = "A field breaks its rule.")
  public Response create(
      @PathParam("podcast_id") UUID podcastId, @NotNull EpisodeBody body, @Context UriInfo uri) {
    podcasts.manage(caller.require(), podcastId); // before a stranger's server is asked
    EpisodeSettings settings = body.settings();
    Episode episode = episodes.create(caller.require(), podcastId, settings, look(settings, null));
    return Response.created(uri.getAbsolutePathBuilder().path(episode.id().toString()).build())
        .tag(Versions.tag(episode.version()))
        .entity(EpisodeResponse.of(episode, showAddresses.of(episode.podcastId())))
        .build();
  }

  /** Lists episodes. */
  @GET
  @PermitAll
  @Operation(
      summary = "List the episodes of a podcast",
      description = "Latest publication first; drafts and scheduled ones for who manages it.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EpisodePage.class)))
  public Response list(
      @PathParam("podcast_id") UUID podcastId,
      @BeanParam PageQuery page,
      @Parameter(description = "Only of this season.") @QueryParam("season")
          @Nullable Integer season,
      @Parameter(description = "Only with this text in title or description.") @QueryParam("q")
          @Nullable String text,
      @Parameter(description = "Only what is out, for its maker, too.")
          @QueryParam("out")
          @DefaultValue("false")
          boolean out,
      @Parameter(description = "The recycle bin instead.")
          @QueryParam("deleted")
          @DefaultValue("false")
          boolean deleted,
      @Context UriInfo uri) {
    Addresses addresses = showAddresses.of(podcastId);
    EpisodeFilter filter = new EpisodeFilter(season, text, out, deleted);
    return PageBody.answer(
        episodes
            .list(caller.find(), podcastId, filter, page.request())
            .map(episode -> EpisodeResponse.of(episode, addresses)),
        uri);
  }

  /** One episode. */
  @GET
  @Path("/{episode_id}")
  @PermitAll
  @Operation(summary = "Read an episode")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EpisodeResponse.class)))
  @APIResponse(responseCode = "404", description = "There is none, or it is not out yet.")
  public Response read(@PathParam("podcast_id") UUID podcastId, @PathParam("episode_id") UUID id) {
    return answer(episodes.find(caller.find(), podcastId, id));
  }

  /** Changes an episode. */
  @PATCH
  @Path("/{episode_id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change or publish an episode",
      description = "A JSON merge patch. Its guid stays, so that no app plays it twice.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = EpisodeBody.class)),
      required = true)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EpisodeResponse.class)))
  @APIResponse(responseCode = "409", description = "Its number is taken; its upload is not ready.")
  @APIResponse(responseCode = "412", description = "It has changed since it was read.")
  public Response patch(
      @PathParam("podcast_id") UUID podcastId,
      @PathParam("episode_id") UUID id,
      @Context HttpHeaders headers,
      MergePatch patch) {
    podcasts.manage(caller.require(), podcastId);
    Episode seen = episodes.find(caller.find(), podcastId, id);
    EpisodeSettings wanted = patch.applyTo(EpisodeBody.of(seen)).settings();
    // Without If-Match the patch holds for what was just read: what it leaves out must not go back.
    long version = Versions.expected(headers).orElse(seen.version());
    return answer(
        episodes.change(caller.require(), podcastId, id, wanted, look(wanted, seen), version));
  }

  /** Puts an episode into the recycle bin. */
  @DELETE
  @Path("/{episode_id}")
  @Operation(
      summary = "Delete an episode",
      description = "It can be restored for 30 days, and keeps its number meanwhile.")
  @APIResponse(responseCode = "204", description = "It is in the recycle bin.")
  public void delete(@PathParam("podcast_id") UUID podcastId, @PathParam("episode_id") UUID id) {
    episodes.delete(caller.require(), podcastId, id);
  }

  /** Takes an episode out of the recycle bin. */
  @POST
  @Path("/{episode_id}/restore")
  @Operation(summary = "Restore a deleted episode")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EpisodeResponse.class)))
  @APIResponse(responseCode = "409", description = "It is not deleted.")
  public Response restore(
      @PathParam("podcast_id") UUID podcastId, @PathParam("episode_id") UUID id) {
    return answer(episodes.restore(caller.require(), podcastId, id));
  }

  private @Nullable RemoteSound look(EpisodeSettings wanted, @Nullable Episode seen) {
    String url = wanted.source().mediaUrl();
    boolean known =
        seen != null && seen.remoteSound().filter(sound -> sound.url().equals(url)).isPresent();
    return url == null || url.isBlank() || known
        ? null
        : remoteSounds.look("media_url", url.strip());
  }

  private Response answer(Episode episode) {
    return Response.ok(EpisodeResponse.of(episode, showAddresses.of(episode.podcastId())))
        .tag(Versions.tag(episode.version()))
        .build();
  }
}
