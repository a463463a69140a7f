package io.streamcore.web.analytics;

import io.streamcore.analytics.ResourceType;
import io.streamcore.analytics.report.Period;
import io.streamcore.analytics.report.ReportKind;
import io.streamcore.analytics.report.ReportTable;
import io.streamcore.analytics.report.Reports;
import io.streamcore.problem.NotFound;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /reports}: what was heard and loaded, by day and by what it came from. */
@Path("/reports")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces({MediaType.APPLICATION_JSON, ReportCsvWriter.MEDIA_TYPE})
@Tag(
    name = "Reports",
    description =
        "Numbers as tables, as JSON or CSV. Every column carries its definition; days are those of"
            + " UTC. They are counted anew every hour, and for good after midnight.")
public class ReportsResource {

  private static final Map<String, ResourceType> TYPES =
      Map.of(
          "streams", ResourceType.STREAM,
          "playlists", ResourceType.PLAYLIST,
          "podcasts", ResourceType.PODCAST,
          "uploads", ResourceType.UPLOAD);

  @Inject private Reports reports;

  @Inject private CurrentCaller caller;

  /** A table about all that somebody has. */
  @GET
  @Path("/{report}")
  @Operation(
      summary = "Report on everything together",
      description =
          "`resources`: each with its sums; `days`, `apps`, `devices`, `countries`: of all together."
              + " An administrator sees everybody's, or with `user_id` one DJ's.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ReportBody.class)),
        @Content(mediaType = ReportCsvWriter.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "There is no such report.")
  @APIResponse(responseCode = "422", description = "A date is none, or they are in wrong order.")
  public Response ofAll(
      @Parameter(
              schema = @Schema(enumeration = {"resources", "days", "apps", "devices", "countries"}))
          @PathParam("report")
          String report,
      @Parameter(description = "Whose; for administrators.") @QueryParam("user_id")
          @Nullable UUID userId,
      @BeanParam ReportQuery query) {
    Period period = query.period();
    return answer(reports.ofAll(caller.require(), userId, kind(report), period), query);
  }

  /** A table about one resource. */
  @GET
  @Path("/{resource_type}/{resource_id}/{report}")
  @Operation(
      summary = "Report on a stream, playlist, podcast or upload",
      description =
          "`days`, `apps`, `devices`, `countries` of a stream, playlist or podcast; `parts`: its"
              + " episodes or tracks side by side; `minutes`: how many heard a stream at once (31"
              + " days at most); `retention`: how far into an upload listeners came.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ReportBody.class)),
        @Content(mediaType = ReportCsvWriter.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "There is no such resource, or no such report.")
  @APIResponse(responseCode = "422", description = "A date is none, or they are in wrong order.")
  public Response of(
      @Parameter(schema = @Schema(enumeration = {"streams", "playlists", "podcasts", "uploads"}))
          @PathParam("resource_type")
          String type,
      @PathParam("resource_id") UUID id,
      @Parameter(
              schema =
                  @Schema(
                      enumeration = {
                        "days",
                        "apps",
                        "devices",
                        "countries",
                        "parts",
                        "minutes",
                        "retention"
                      }))
          @PathParam("report")
          String report,
      @BeanParam ReportQuery query) {
    ResourceType known = TYPES.get(type);
    if (known == null) {
      throw new NotFound("There are no reports of " + type + ".");
    }
    Period period = query.period();
    return answer(reports.of(caller.require(), known, id, kind(report), period), query);
  }

  private static ReportKind kind(String word) {
    return ReportKind.of(word).orElseThrow(() -> new NotFound("There is no such report."));
  }

  private static Response answer(ReportTable table, ReportQuery query) {
    return Response.ok(ReportBody.of(table), query.mediaType()).header("Vary", "Accept").build();
  }
}
