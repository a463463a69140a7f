package io.streamcore.web.podcast;

import io.streamcore.podcast.ShowAddresses;
import io.streamcore.podcast.tag.TranscriptFormat;
import io.streamcore.podcast.transcript.TranscriptName;
import io.streamcore.podcast.transcript.Transcripts;
import io.streamcore.problem.Invalid;
import io.streamcore.web.http.BoundedBody;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /podcasts/{podcast_id}/episodes/{episode_id}/transcripts}: what is said in an episode. */
@Path("/podcasts/{podcast_id}/episodes/{episode_id}/transcripts")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Episodes")
public class TranscriptsResource {

  private static final String VTT = "text/vtt";
  private static final String SRT = "application/x-subrip";

  @Inject private Transcripts transcripts;

  @Inject private ShowAddresses addresses;

  @Inject private CurrentCaller caller;

  /** A transcript without its text. */
  @Schema(name = "Transcript")
  public record TranscriptResponse(String language, TranscriptFormat format, String url) {}

  /** The transcripts of an episode. */
  @GET
  @PermitAll
  @Operation(summary = "List the transcripts of an episode")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TranscriptResponse[].class)))
  public List<TranscriptResponse> transcripts(
      @PathParam("podcast_id") UUID podcastId, @PathParam("episode_id") UUID id) {
    return transcripts.list(caller.find(), podcastId, id).stream()
        .map(name -> response(podcastId, name))
        .toList();
  }

  /** Keeps a transcript. */
  @PUT
  @Path("/{language}")
  @Consumes({VTT, SRT})
  @Operation(
      summary = "Give an episode a transcript",
      description = "WebVTT or SubRip in UTF-8, at most 2 MiB; it replaces the one before.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TranscriptResponse.class)))
  public TranscriptResponse putTranscript(
      @PathParam("podcast_id") UUID podcastId,
      @PathParam("episode_id") UUID id,
      @PathParam("language") String language,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body)
      throws IOException {
    TranscriptFormat format =
        type.toLowerCase(Locale.ROOT).startsWith(VTT) ? TranscriptFormat.VTT : TranscriptFormat.SRT;
    String text = utf8(BoundedBody.read(body, length, Transcripts.MAX_BYTES));
    return response(
        podcastId,
        transcripts.put(
            caller.require(), podcastId, id, language.toLowerCase(Locale.ROOT), format, text));
  }

  /** Erases a transcript. */
  @DELETE
  @Path("/{language}/{format}")
  @Operation(summary = "Erase a transcript")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public void deleteTranscript(
      @PathParam("podcast_id") UUID podcastId,
      @PathParam("episode_id") UUID id,
      @PathParam("language") String language,
      @Parameter(example = "vtt") @PathParam("format") String format) {
    for (TranscriptFormat known : TranscriptFormat.values()) {
      if (known.wireName().equals(format)) {
        transcripts.delete(caller.require(), podcastId, id, language, known);
        return;
      }
    }
    throw new Invalid("format", "one_of", "Must be vtt or srt.");
  }

  private TranscriptResponse response(UUID podcastId, TranscriptName name) {
    return new TranscriptResponse(
        name.language(), name.format(), addresses.of(podcastId).transcript(name));
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Invalid("body", "format", "The text must be in UTF-8.");
    }
  }
}
