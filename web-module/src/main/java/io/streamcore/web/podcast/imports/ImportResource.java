package io.streamcore.web.podcast.imports;

import io.streamcore.podcast.imports.ImportProgress;
import io.streamcore.podcast.imports.PodcastImports;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /podcasts/import}: where a show is asked to come from another platform. */
@Path("/podcasts/import")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Podcasts")
public class ImportResource {

  @Inject private PodcastImports imports;

  @Inject private CurrentCaller caller;

  /** Where the show is now. */
  @Schema(name = "PodcastImportWish")
  public record Wish(
      @Schema(examples = "https://feeds.example.com/night-shift.xml", maxLength = 2000)
          @Nullable String feedUrl) {}

  /** Begins an import. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Import a podcast from its feed",
      description =
          "Show, episodes, sound, cover, chapters and transcripts; guids stay. Episodes come out one"
              + " by one as soon as their sound is ready. The same feed again goes on where an"
              + " earlier import ended, and makes nothing twice.")
  @APIResponse(
      responseCode = "201",
      description = "It is under way; ask for it at `Location`.",
      content = @Content(schema = @Schema(implementation = ImportResponse.class)))
  @APIResponse(responseCode = "409", description = "Too many imports are under way.")
  @APIResponse(responseCode = "422", description = "The address is none of the web.")
  public Response begin(@NotNull Wish wish, @Context UriInfo uri) {
    ImportProgress begun =
        imports.begin(caller.require(), Objects.requireNonNullElse(wish.feedUrl(), ""));
    return Response.created(
            uri.getBaseUriBuilder()
                .path("podcasts/imports")
                .path(begun.feed().id().toString())
                .build())
        .entity(ImportResponse.of(begun))
        .build();
  }
}
