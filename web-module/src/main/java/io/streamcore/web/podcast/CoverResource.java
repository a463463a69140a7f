package io.streamcore.web.podcast;

import io.streamcore.podcast.Podcast;
import io.streamcore.podcast.ShowAddresses;
import io.streamcore.podcast.cover.Covers;
import io.streamcore.problem.Invalid;
import io.streamcore.web.http.BoundedBody;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
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

/** {@code /podcasts/{podcast_id}/cover}: the picture of a show. */
@Path("/podcasts/{podcast_id}/cover")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Podcasts")
public class CoverResource {

  @Inject private Covers covers;

  @Inject private ShowAddresses addresses;

  @Inject private CurrentCaller caller;

  /** Which upload a cover is taken from. */
  @Schema(name = "CoverSource")
  public record CoverSource(
      @NotNull @Schema(examples = "0d0f4a4e-52a5-4a0e-9a35-6f1c7d6f0b1c") UUID uploadId) {}

  /** Gives the podcast a cover. */
  @PUT
  @Consumes({"image/jpeg", "image/png"})
  @Operation(
      summary = "Give a podcast its cover",
      description = "Square, 1400 to 3000 pixels, JPEG or PNG, at most 10 MiB.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PodcastResponse.class)))
  @APIResponse(responseCode = "413", description = "The file is too large.")
  @APIResponse(responseCode = "415", description = "The file is no picture that is taken.")
  @APIResponse(responseCode = "422", description = "The picture breaks a rule of directories.")
  public Response putCover(
      @PathParam("podcast_id") UUID id,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
      InputStream body)
      throws IOException {
    byte[] file = BoundedBody.read(body, length, Covers.MAX_BYTES);
    return answer(covers.put(caller.require(), id, file));
  }

  /** Takes the cover out of an upload. */
  @POST
  @Path("/from-upload")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make the cover of an upload the podcast's",
      description = "Cut and resized.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PodcastResponse.class)))
  public Response takeCover(@PathParam("podcast_id") UUID id, @NotNull CoverSource source) {
    if (source.uploadId() == null) {
      throw new Invalid("upload_id", "required", "Must name an upload.");
    }
    return answer(covers.takeFrom(caller.require(), id, source.uploadId()));
  }

  /** Takes the cover away. */
  @DELETE
  @Operation(summary = "Take a podcast's cover away")
  @APIResponse(responseCode = "204", description = "It has none.")
  public void deleteCover(@PathParam("podcast_id") UUID id) {
    covers.remove(caller.require(), id);
  }

  private Response answer(Podcast podcast) {
    return Response.ok(PodcastResponse.of(podcast, addresses.of(podcast.id())))
        .tag(Versions.tag(podcast.version()))
        .build();
  }
}
