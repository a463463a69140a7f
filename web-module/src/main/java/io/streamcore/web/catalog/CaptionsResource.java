package io.streamcore.web.catalog;

import io.streamcore.catalog.Captions;
import io.streamcore.catalog.Titles;
import io.streamcore.problem.Invalid;
import io.streamcore.security.Caller;
import io.streamcore.viewing.Profiles;
import io.streamcore.web.http.BoundedBody;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /titles/{content_id}/captions}: what is said in a title, to be read along. */
@Path("/titles/{content_id}/captions")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class CaptionsResource {

  @Inject private Captions captions;

  @Inject private Titles titles;

  @Inject private Profiles profiles;

  @Inject private CurrentCaller caller;

  /** The captions of a title. */
  @GET
  @RolesAllowed({"listener", "dj", "admin"})
  @Operation(summary = "List the captions of a title")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaptionResponse[].class)))
  public List<CaptionResponse> captions(@PathParam("content_id") UUID id) {
    Caller viewer = caller.require();
    return titles.find(viewer, profiles.audience(viewer), id).captions().stream()
        .map(it -> CaptionResponse.of(id, it))
        .toList();
  }

  /** Keeps captions. */
  @PUT
  @Path("/{language}")
  @Consumes({"text/vtt", "application/x-subrip"})
  @Operation(
      summary = "Give a title captions",
      description =
          "WebVTT or SubRip in UTF-8, at most 1 MiB; they replace those in the same language. They"
              + " are served as WebVTT without styles, regions and notes.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaptionResponse.class)))
  @APIResponse(responseCode = "413", description = "The file is too large.")
  @APIResponse(responseCode = "422", description = "It is no such text, or no such language.")
  public CaptionResponse putCaptions(
      @PathParam("content_id") UUID id,
      @Parameter(description = "A language tag (BCP 47).", example = "pt-BR") @PathParam("language")
          String language,
      @Parameter(description = "What viewers choose it by; else the language's own name.")
          @QueryParam("label")
          @Nullable String label,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
      InputStream body)
      throws IOException {
    String text = utf8(BoundedBody.read(body, length, Captions.MAX_BYTES));
    return CaptionResponse.of(id, captions.put(maker(), id, language, label, text));
  }

  /** Erases captions. */
  @DELETE
  @Path("/{language}")
  @Operation(summary = "Erase the captions of a title in one language")
  @APIResponse(responseCode = "204", description = "They are gone.")
  public void deleteCaptions(
      @PathParam("content_id") UUID id, @PathParam("language") String language) {
    captions.remove(maker(), id, language);
  }

  private Caller maker() {
    Caller maker = caller.require();
    profiles.requireGrownUp(maker);
    return maker;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Invalid("body", "format", "The text must be in UTF-8.");
    }
  }
}
