package io.streamcore.web.catalog;

import io.streamcore.catalog.Listed;
import io.streamcore.catalog.Title;
import io.streamcore.catalog.TitleDesk;
import io.streamcore.catalog.TitleFilter;
import io.streamcore.catalog.Titles;
import io.streamcore.media.offer.Audience;
import io.streamcore.security.Caller;
import io.streamcore.viewing.Profiles;
import io.streamcore.web.http.MergePatch;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
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

/**
 * {@code /titles}: the catalogue. What it shows is fit for the profile that the device is in; that
 * is asked of the rooms, never of the request.
 */
@Path("/titles")
@RequestScoped
@RolesAllowed({"listener", "dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Titles on demand.")
public class TitlesResource {

  @Inject private Titles titles;

  @Inject private TitleDesk desk;

  @Inject private Profiles profiles;

  @Inject private CurrentCaller caller;

  /** Adds a title. */
  @POST
  @RolesAllowed({"dj", "admin"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Add a title",
      description =
          "From an upload of one's own, which may still be processed. A series has none; its"
              + " episodes are titles that name it, their season and number. Titles are sound:"
              + " of an upload with pictures only the sound is played (see pictures_dropped).")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TitleResponse.class)))
  @APIResponse(responseCode = "409", description = "The season has an episode of this number.")
  @APIResponse(responseCode = "422", description = "A field breaks its rule.")
  public Response create(@NotNull TitleBody body, @Context UriInfo uri) {
    Caller maker = maker();
    Title title = desk.create(maker, body.settings());
    Listed listed = titles.find(maker, Audience.GROWN_UP, title.id());
    return Response.created(uri.getAbsolutePathBuilder().path(title.id().toString()).build())
        .tag(Versions.tag(title.version()))
        .entity(TitleResponse.of(listed))
        .build();
  }

  /** Lists titles. */
  @GET
  @Operation(
      summary = "Browse and search the catalogue",
      description = "What is offered, and fit for the profile that the device is in.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TitleResponse.Listing.class)))
  public Response list(
      @BeanParam TitleQuery query,
      @BeanParam PageQuery page,
      @Parameter(description = "Only what the caller may change, offered or not.")
          @QueryParam("managed")
          @DefaultValue("false")
          boolean managed,
      @Parameter(description = "The recycle bin of what the caller may change instead.")
          @QueryParam("deleted")
          @DefaultValue("false")
          boolean deleted,
      @Context UriInfo uri) {
    Caller viewer = caller.require();
    Audience audience = profiles.audience(viewer);
    TitleFilter filter = query.filter();
    return PageBody.answer(
        (managed || deleted
                ? titles.managed(viewer, audience, filter, deleted, page.request())
                : titles.list(audience, filter, page.request()))
            .map(TitleResponse::of),
        uri);
  }

  /** The rows of the landing page. */
  @GET
  @Path("/rows")
  @Operation(
      summary = "The rows of the landing page",
      description =
          "New, popular, and some genres, twenty titles each: what is offered, and fit for the"
              + " profile that the device is in. Up to two seconds old.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RowResponse.Listing.class)))
  public RowResponse.Listing rows() {
    return RowResponse.Listing.of(titles.rows(profiles.audience(caller.require())));
  }

  /** One title. */
  @GET
  @Path("/{content_id}")
  @Operation(summary = "Read a title")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TitleResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is none, it is not offered, or it is not fit for the profile.")
  public Response read(@PathParam("content_id") UUID id) {
    Caller viewer = caller.require();
    return answer(titles.find(viewer, profiles.audience(viewer), id));
  }

  /** The episodes of a series. */
  @GET
  @Path("/{content_id}/episodes")
  @Operation(summary = "The episodes of a series", description = "By season and number.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TitleResponse.Listing.class)))
  public Response episodes(
      @PathParam("content_id") UUID id, @BeanParam PageQuery page, @Context UriInfo uri) {
    Caller viewer = caller.require();
    Audience audience = profiles.audience(viewer);
    titles.find(viewer, audience, id);
    TitleFilter filter = new TitleFilter(null, null, null, null, id, TitleFilter.Order.EPISODES);
    return PageBody.answer(
        titles.list(audience, filter, page.request()).map(TitleResponse::of), uri);
  }

  /** Changes a title. */
  @PATCH
  @Path("/{content_id}")
  @RolesAllowed({"dj", "admin"})
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a title", description = "A JSON merge patch.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = TitleBody.class)),
      required = true)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TitleResponse.class)))
  @APIResponse(responseCode = "412", description = "It has changed since it was read.")
  public Response patch(
      @PathParam("content_id") UUID id, @Context HttpHeaders headers, MergePatch patch) {
    Caller maker = maker();
    Listed seen = titles.find(maker, Audience.GROWN_UP, id);
    TitleBody wanted = patch.applyTo(TitleBody.of(seen));
    // Without If-Match the patch holds for what was just read: what it leaves out must not go back.
    long version = Versions.expected(headers).orElse(seen.title().version());
    desk.change(maker, id, wanted.settings(), version);
    return answer(titles.find(maker, Audience.GROWN_UP, id));
  }

  /** Puts a title into the recycle bin. */
  @DELETE
  @Path("/{content_id}")
  @RolesAllowed({"dj", "admin"})
  @Operation(
      summary = "Delete a title",
      description = "A series with its episodes; it can be restored for 30 days.")
  @APIResponse(responseCode = "204", description = "It is in the recycle bin.")
  public void delete(@PathParam("content_id") UUID id) {
    desk.delete(maker(), id);
  }

  /** Takes a title out of the recycle bin. */
  @POST
  @Path("/{content_id}/restore")
  @RolesAllowed({"dj", "admin"})
  @Operation(summary = "Restore a deleted title")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TitleResponse.class)))
  @APIResponse(responseCode = "409", description = "It is not deleted.")
  public Response restore(@PathParam("content_id") UUID id) {
    Caller maker = maker();
    desk.restore(maker, id);
    return answer(titles.find(maker, Audience.GROWN_UP, id));
  }

  private Caller maker() {
    Caller maker = caller.require();
    profiles.requireGrownUp(maker);
    return maker;
  }

  private static Response answer(Listed listed) {
    return Response.ok(TitleResponse.of(listed))
        .tag(Versions.tag(listed.title().version()))
        .build();
  }
}
