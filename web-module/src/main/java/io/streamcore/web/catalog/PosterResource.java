package io.streamcore.web.catalog;

import io.streamcore.catalog.Posters;
import io.streamcore.catalog.Title;
import io.streamcore.catalog.Titles;
import io.streamcore.media.offer.Audience;
import io.streamcore.security.Caller;
import io.streamcore.viewing.Profiles;
import io.streamcore.web.http.BoundedBody;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /titles/{content_id}/poster}: the picture of a title. */
@Path("/titles/{content_id}/poster")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class PosterResource {

  @Inject private Posters posters;

  @Inject private Titles titles;

  @Inject private Profiles profiles;

  @Inject private CurrentCaller caller;

  /** Gives the title a poster. */
  @PUT
  @Consumes({"image/jpeg", "image/png"})
  @Operation(
      summary = "Give a title its poster",
      description = "Square, 1400 to 3000 pixels, JPEG or PNG, at most 10 MiB.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TitleResponse.class)))
  @APIResponse(responseCode = "413", description = "The file is too large.")
  @APIResponse(responseCode = "415", description = "The file is no picture that is taken.")
  @APIResponse(responseCode = "422", description = "The picture breaks a rule.")
  public Response putPoster(
      @PathParam("content_id") UUID id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
      InputStream body)
      throws IOException {
    byte[] file = BoundedBody.read(body, length, Posters.MAX_BYTES);
    return answer(posters.put(maker(), id, file));
  }

  /** Takes the poster out of the title's upload. */
  @POST
  @Path("/from-upload")
  @Operation(summary = "Make the cover of its upload a title's poster")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TitleResponse.class)))
  @APIResponse(responseCode = "422", description = "There is no upload, or it has no cover.")
  public Response takePoster(@PathParam("content_id") UUID id) {
    return answer(posters.takeFromUpload(maker(), id));
  }

  /** Takes the poster away. */
  @DELETE
  @Operation(summary = "Take a title's poster away")
  @APIResponse(responseCode = "204", description = "It has none.")
  public void deletePoster(@PathParam("content_id") UUID id) {
    posters.remove(maker(), id);
  }

  private Caller maker() {
    Caller maker = caller.require();
    profiles.requireGrownUp(maker);
    return maker;
  }

  private Response answer(Title title) {
    return Response.ok(
            TitleResponse.of(titles.find(caller.require(), Audience.GROWN_UP, title.id())))
        .tag(Versions.tag(title.version()))
        .build();
  }
}
