package io.streamcore.web.viewing;

import io.streamcore.catalog.Listed;
import io.streamcore.catalog.Titles;
import io.streamcore.media.offer.Audience;
import io.streamcore.request.Page;
import io.streamcore.security.Caller;
import io.streamcore.viewing.Profiles;
import io.streamcore.viewing.history.WatchHistory;
import io.streamcore.viewing.history.Watched;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /profiles/{profile_id}/history}: what a profile has watched, and how far. */
@Path("/profiles/{profile_id}/history")
@RequestScoped
@RolesAllowed({"listener", "dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public class HistoryResource {

  @Inject private WatchHistory history;

  @Inject private Titles titles;

  @Inject private Profiles profiles;

  @Inject private CurrentCaller caller;

  /** Lists what was watched. */
  @GET
  @Operation(
      summary = "What a profile has watched",
      description =
          "Last first. What is not offered any more, or not fit for the profile, is left out of the"
              + " titles but stays in the history, so that it can be removed.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WatchedBody.Listing.class)))
  public Response list(
      @PathParam("profile_id") UUID profileId,
      @BeanParam PageQuery page,
      @Parameter(description = "Only what can be gone on with.")
          @QueryParam("unfinished")
          @DefaultValue("false")
          boolean unfinished,
      @Context UriInfo uri) {
    Caller viewer = caller.require();
    Page<Watched> watched = history.list(viewer, profileId, unfinished, page.request());
    Audience audience = profiles.audience(viewer, profiles.own(viewer, profileId));
    Map<UUID, Listed> offered =
        titles.offered(audience, watched.items().stream().map(Watched::contentId).toList());
    return PageBody.answer(watched.map(it -> WatchedBody.of(it, offered.get(it.contentId()))), uri);
  }

  /** Everything, as a file. */
  @GET
  @Path("/export")
  @Operation(
      summary = "Export what a profile has watched",
      description = "All of it at once, for keeping.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WatchedBody.Export.class)))
  public Response export(@PathParam("profile_id") UUID profileId) {
    List<Watched> all = history.all(caller.require(), profileId);
    return Response.ok(new WatchedBody.Export(all))
        .header("Content-Disposition", "attachment; filename=\"history.json\"")
        .build();
  }

  /** How far the profile has got with one title. */
  @GET
  @Path("/{content_id}")
  @Operation(
      summary = "How far a profile has got with a title",
      description = "And, of an episode, which comes next.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WatchedBody.Progress.class)))
  public WatchedBody.Progress read(
      @PathParam("profile_id") UUID profileId, @PathParam("content_id") UUID contentId) {
    Caller viewer = caller.require();
    Audience audience = profiles.audience(viewer, profiles.own(viewer, profileId));
    titles.find(viewer, audience, contentId);
    Optional<Watched> watched = history.find(viewer, profileId, contentId);
    return WatchedBody.Progress.of(watched, titles.next(audience, contentId));
  }

  /** Forgets one title. */
  @DELETE
  @Path("/{content_id}")
  @Operation(summary = "Remove a title from the history")
  @APIResponse(responseCode = "204", description = "As if it had never been watched.")
  public void remove(
      @PathParam("profile_id") UUID profileId, @PathParam("content_id") UUID contentId) {
    history.remove(caller.require(), profileId, contentId);
  }

  /** Forgets everything. */
  @DELETE
  @Operation(summary = "Forget what a profile has watched")
  @APIResponse(responseCode = "204", description = "The history is empty.")
  public void clear(@PathParam("profile_id") UUID profileId) {
    history.clear(caller.require(), profileId);
  }
}
