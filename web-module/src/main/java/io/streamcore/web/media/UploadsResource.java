package io.streamcore.web.media;

import io.streamcore.media.Upload;
import io.streamcore.media.UploadFilter;
import io.streamcore.media.UploadIntake;
import io.streamcore.media.UploadPatch;
import io.streamcore.media.UploadStatus;
import io.streamcore.media.Uploads;
import io.streamcore.problem.Invalid;
import io.streamcore.security.Caller;
import io.streamcore.web.http.MergePatch;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /uploads}: a user's audio files; all of them for administrators. */
@Path("/uploads")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Uploads", description = "Audio files, from the first byte to a ready HLS ladder.")
public class UploadsResource {

  @Inject private Uploads uploads;

  @Inject private UploadIntake intake;

  @Inject private CurrentCaller caller;

  @Inject private UploadMetrics metrics;

  /** Takes a file in. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Upload a file",
      description =
          "Streams one audio file in: MP3, AAC, M4A, WAV, FLAC or Ogg, decided by its content. Its"
              + " HLS ladder is made in the background. Of an MP4 with pictures only the sound is"
              + " taken, and pictures_dropped says so. For large files over weak lines there is"
              + " tus 1.0 at /api/v1/uploads/tus.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = UploadFormSchema.class)))
  @APIResponse(
      responseCode = "201",
      description = "The upload, being processed.",
      content = @Content(schema = @Schema(implementation = UploadResponse.class)))
  @APIResponse(responseCode = "403", description = "The user's quota does not hold the file.")
  @APIResponse(responseCode = "413", description = "The file is larger than the limit.")
  @APIResponse(responseCode = "415", description = "The file is not audio that is accepted.")
  @APIResponse(responseCode = "422", description = "A field breaks its rule; an empty file.")
  public Response create(
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1")
          long length,
      @Context UriInfo uri,
      InputStream body)
      throws IOException {
    Caller owner = caller.require();
    UploadForm form = new UploadForm(intake, owner.userId(), length);
    Upload upload = form.accept(MultipartForm.of(contentType, body));
    metrics.accepted(upload, "form");
    return Response.created(uri.getAbsolutePathBuilder().path(upload.id().toString()).build())
        .tag(Versions.tag(upload.version()))
        .entity(UploadResponse.of(upload))
        .build();
  }

  /** Lists uploads. */
  @GET
  @Operation(summary = "List uploads", description = "Newest first; administrators see all.")
  @APIResponse(
      responseCode = "200",
      description = "A page of uploads.",
      content = @Content(schema = @Schema(implementation = UploadPage.class)))
  public Response list(
      @BeanParam PageQuery page,
      @Parameter(
              description = "Only in this status.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"processing", "ready", "failed"}))
          @QueryParam("status")
          @Nullable String status,
      @Parameter(description = "Only with this text in title, artist or file name.")
          @QueryParam("q")
          @Nullable String text,
      @Parameter(description = "The recycle bin instead.")
          @QueryParam("deleted")
          @DefaultValue("false")
          boolean deleted,
      @Parameter(description = "Only of this user; for administrators.") @QueryParam("user_id")
          @Nullable UUID userId,
      @Context UriInfo uri) {
    UploadFilter filter = new UploadFilter(userId, status(status), text, deleted);
    return PageBody.answer(
        uploads.list(caller.require(), filter, page.request()).map(UploadResponse::of), uri);
  }

  /** One upload. */
  @GET
  @Path("/{upload_id}")
  @Operation(summary = "Read an upload")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = UploadResponse.class)))
  @APIResponse(responseCode = "404", description = "There is none, or it is another user's.")
  public Response read(@PathParam("upload_id") UUID id) {
    return answer(uploads.find(caller.require(), id));
  }

  /** Changes title and artist. */
  @PATCH
  @Path("/{upload_id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change title and artist",
      description =
          "A JSON merge patch. How loud the ladder is was decided with the upload and stays, for"
              + " players keep its segments: upload the file again to change that.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = UploadChanges.class)),
      required = true)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = UploadResponse.class)))
  @APIResponse(responseCode = "412", description = "It has changed since it was read.")
  public Response patch(
      @PathParam("upload_id") UUID id, @Context HttpHeaders headers, MergePatch patch) {
    Upload seen = uploads.find(caller.require(), id);
    OptionalLong expected = Versions.expected(headers);
    UploadChanges wanted = patch.applyTo(UploadChanges.of(seen));
    // Without If-Match the patch holds for what was just read: what it leaves out must not go back.
    long version = expected.orElse(seen.version());
    return answer(
        uploads.patch(
            caller.require(), id, new UploadPatch(version, wanted.title(), wanted.artist())));
  }

  /** Puts an upload into the recycle bin. */
  @DELETE
  @Path("/{upload_id}")
  @Operation(
      summary = "Delete an upload",
      description = "It can be restored for 30 days; nobody can play it meanwhile.")
  @APIResponse(responseCode = "204", description = "It is in the recycle bin.")
  public void delete(@PathParam("upload_id") UUID id) {
    uploads.delete(caller.require(), id);
  }

  /** Takes an upload out of the recycle bin. */
  @POST
  @Path("/{upload_id}/restore")
  @Operation(summary = "Restore a deleted upload")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = UploadResponse.class)))
  @APIResponse(responseCode = "409", description = "It is not deleted.")
  public Response restore(@PathParam("upload_id") UUID id) {
    return answer(uploads.restore(caller.require(), id));
  }

  /** Tries a failed upload again. */
  @POST
  @Path("/{upload_id}/retry")
  @Operation(summary = "Process a failed upload again")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = UploadResponse.class)))
  @APIResponse(responseCode = "409", description = "It has not failed.")
  public Response retry(@PathParam("upload_id") UUID id) {
    return answer(uploads.retry(caller.require(), id));
  }

  private static Response answer(Upload upload) {
    return Response.ok(UploadResponse.of(upload)).tag(Versions.tag(upload.version())).build();
  }

  private static @Nullable UploadStatus status(@Nullable String wireName) {
    try {
      return wireName == null ? null : UploadStatus.of(wireName);
    } catch (IllegalArgumentException e) {
      throw new Invalid("status", "enum", "Must be processing, ready or failed.");
    }
  }
}
