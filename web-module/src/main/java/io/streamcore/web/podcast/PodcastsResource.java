package io.streamcore.web.podcast;

import io.streamcore.podcast.Podcast;
import io.streamcore.podcast.PodcastFilter;
import io.streamcore.podcast.Podcasts;
import io.streamcore.podcast.ShowAddresses;
import io.streamcore.podcast.feed.Addresses;
import io.streamcore.podcast.feed.Opml;
import io.streamcore.podcast.tag.AppleCategories;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /podcasts}: the shows that everybody may know of, and a DJ's own. */
@Path("/podcasts")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Podcasts", description = "Shows, and the feeds by which apps subscribe to them.")
public class PodcastsResource {

  @Inject private Podcasts podcasts;

  @Inject private ShowAddresses addresses;

  @Inject private CurrentCaller caller;

  /** Makes a podcast. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Create a podcast",
      description = "Title, author and language are needed. `feed_url` stays the same for ever.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PodcastResponse.class)))
  @APIResponse(responseCode = "422", description = "A field breaks its rule.")
  public Response create(@NotNull PodcastBody body, @Context UriInfo uri) {
    Podcast podcast = podcasts.create(caller.require(), body.settings());
    return Response.created(uri.getAbsolutePathBuilder().path(podcast.id().toString()).build())
        .tag(Versions.tag(podcast.version()))
        .entity(PodcastResponse.of(podcast, addresses.of(podcast.id())))
        .build();
  }

  /** Lists podcasts. */
  @GET
  @PermitAll
  @Operation(
      summary = "List podcasts",
      description = "Public ones, newest first; with `mine` the caller's own, private ones, too.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PodcastPage.class)))
  public Response list(
      @BeanParam PageQuery page,
      @Parameter(description = "Only with this text in title, author or description.")
          @QueryParam("q")
          @Nullable String text,
      @Parameter(description = "Only of this category of Apple's, such as Music.")
          @QueryParam("category")
          @Nullable String category,
      @Parameter(description = "Only in this language, such as en-us.") @QueryParam("language")
          @Nullable String language,
      @Parameter(description = "Only of this user.") @QueryParam("user_id") @Nullable UUID userId,
      @Parameter(description = "Only the caller's own.") @QueryParam("mine") @DefaultValue("false")
          boolean mine,
      @Parameter(description = "The recycle bin instead.")
          @QueryParam("deleted")
          @DefaultValue("false")
          boolean deleted,
      @Context UriInfo uri) {
    UUID owner = mine ? caller.require().userId() : userId;
    PodcastFilter filter = new PodcastFilter(owner, category, language, text, deleted);
    return PageBody.answer(
        podcasts
            .list(caller.find(), filter, page.request())
            .map(podcast -> PodcastResponse.of(podcast, addresses.of(podcast.id()))),
        uri);
  }

  /** The categories that there are. */
  @GET
  @Path("/categories")
  @PermitAll
  @Operation(summary = "List Apple's categories and what is within each")
  @APIResponse(responseCode = "200", description = "Subcategories by category.")
  public Map<String, List<String>> categories() {
    return AppleCategories.all();
  }

  /** The caller's shows for other apps. */
  @GET
  @Path("/opml")
  @Produces("text/x-opml")
  @Operation(
      summary = "Export the own podcasts as OPML",
      description = "The public ones; a private podcast has no feed.")
  @APIResponse(responseCode = "200", description = "A list of feeds that every podcast app takes.")
  public Response opml() {
    List<Opml.Entry> entries =
        podcasts.all(caller.require()).stream()
            .filter(Podcast::isPublic)
            .map(it -> entry(it, addresses.of(it.id())))
            .toList();
    return Response.ok(Opml.of("Podcasts", Instant.now(), entries), "text/x-opml;charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"podcasts.opml\"")
        .build();
  }

  /** One podcast. */
  @GET
  @Path("/{podcast_id}")
  @PermitAll
  @Operation(summary = "Read a podcast")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PodcastResponse.class)))
  @APIResponse(responseCode = "404", description = "There is none, or it is another's and private.")
  public Response read(@PathParam("podcast_id") UUID id) {
    return answer(podcasts.find(caller.find(), id));
  }

  /** The number that the next episode gets. */
  @GET
  @Path("/{podcast_id}/next-number")
  @Operation(summary = "The number that the next episode is offered")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = NextNumber.class)))
  public NextNumber nextNumber(@PathParam("podcast_id") UUID id) {
    podcasts.manage(caller.require(), id);
    return new NextNumber(podcasts.nextNumber(id));
  }

  /** Changes a podcast. */
  @PATCH
  @Path("/{podcast_id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a podcast", description = "A JSON merge patch.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = PodcastBody.class)),
      required = true)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PodcastResponse.class)))
  @APIResponse(responseCode = "412", description = "It has changed since it was read.")
  public Response patch(
      @PathParam("podcast_id") UUID id, @Context HttpHeaders headers, MergePatch patch) {
    Podcast seen = podcasts.manage(caller.require(), id);
    PodcastBody wanted = patch.applyTo(PodcastBody.of(seen));
    // Without If-Match the patch holds for what was just read: what it leaves out must not go back.
    long version = Versions.expected(headers).orElse(seen.version());
    return answer(podcasts.change(caller.require(), id, wanted.settings(), version));
  }

  /** Puts a podcast into the recycle bin. */
  @DELETE
  @Path("/{podcast_id}")
  @Operation(
      summary = "Delete a podcast",
      description = "With its episodes and its feed; it can be restored for 30 days.")
  @APIResponse(responseCode = "204", description = "It is in the recycle bin.")
  public void delete(@PathParam("podcast_id") UUID id) {
    podcasts.delete(caller.require(), id);
  }

  /** Takes a podcast out of the recycle bin. */
  @POST
  @Path("/{podcast_id}/restore")
  @Operation(summary = "Restore a deleted podcast")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PodcastResponse.class)))
  @APIResponse(responseCode = "409", description = "It is not deleted.")
  public Response restore(@PathParam("podcast_id") UUID id) {
    return answer(podcasts.restore(caller.require(), id));
  }

  /** A number for an episode. */
  @Schema(name = "NextEpisodeNumber")
  public record NextNumber(int episodeNumber) {}

  private Response answer(Podcast podcast) {
    return Response.ok(PodcastResponse.of(podcast, addresses.of(podcast.id())))
        .tag(Versions.tag(podcast.version()))
        .build();
  }

  private static Opml.Entry entry(Podcast podcast, Addresses addresses) {
    return new Opml.Entry(
        podcast.title(), addresses.feed(podcast.id()), addresses.show(podcast.id()));
  }
}
