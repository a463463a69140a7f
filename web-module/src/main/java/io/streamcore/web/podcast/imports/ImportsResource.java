package io.streamcore.web.podcast.imports;

import io.streamcore.podcast.imports.PodcastImports;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /podcasts/imports}: how far the caller's imports have come. */
@Path("/podcasts/imports")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Podcasts")
public class ImportsResource {

  @Inject private PodcastImports imports;

  @Inject private CurrentCaller caller;

  /** The caller's latest imports. */
  @GET
  @Operation(summary = "List my imports", description = "The latest 50, without single items.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportResponse[].class)))
  public List<ImportResponse> list() {
    return imports.list(caller.require()).stream().map(ImportResponse::of).toList();
  }

  /** One import. */
  @GET
  @Path("/{import_id}")
  @Operation(
      summary = "How far an import has come",
      description = "With every item that could not be taken over, and why.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportResponse.class)))
  public ImportResponse read(@PathParam("import_id") UUID id) {
    return ImportResponse.of(imports.find(caller.require(), id));
  }
}
