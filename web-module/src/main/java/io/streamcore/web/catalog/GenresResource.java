package io.streamcore.web.catalog;

import io.streamcore.catalog.TitleDesk;
import io.streamcore.catalog.Titles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /genres}: by what titles are sorted. */
@Path("/genres")
@RequestScoped
@RolesAllowed({"listener", "dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class GenresResource {

  @Inject private Titles titles;

  @Inject private TitleDesk desk;

  /** A genre on the wire. */
  @Schema(name = "Genre", requiredProperties = "name")
  public record GenreBody(@Schema(maxLength = 50, examples = "Western") @Nullable String name) {}

  /** All genres. */
  @Schema(name = "GenreList")
  public record Listing(List<GenreBody> items) {}

  /** Lists the genres. */
  @GET
  @Operation(summary = "List the genres", description = "In alphabetical order, all in one page.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Listing.class)))
  public Listing list() {
    return new Listing(titles.genres().stream().map(GenreBody::new).toList());
  }

  /** Adds a genre. */
  @POST
  @RolesAllowed("admin")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add a genre")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = GenreBody.class)))
  @APIResponse(responseCode = "409", description = "There is one of this name.")
  public Response add(@NotNull GenreBody genre) {
    desk.addGenre(Objects.requireNonNullElse(genre.name(), ""));
    return Response.status(Response.Status.CREATED).entity(genre).build();
  }
}
