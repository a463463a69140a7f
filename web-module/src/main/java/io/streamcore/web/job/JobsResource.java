package io.streamcore.web.job;

import io.streamcore.job.JobEntry;
import io.streamcore.job.JobStatus;
import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import io.streamcore.problem.Invalid;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.http.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /jobs}: the ledger of background work, for administrators. */
@Path("/jobs")
@RequestScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs", description = "Background work: what is queued, running, done and failed.")
public class JobsResource {

  @Inject private Jobs jobs;

  /** Lists jobs. */
  @GET
  @Operation(summary = "List jobs", description = "Newest first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of jobs.",
      content = @Content(schema = @Schema(implementation = JobPage.class)))
  @APIResponse(responseCode = "422", description = "A parameter breaks its rule.")
  public Response list(
      @BeanParam PageQuery page,
      @Parameter(
              description = "Only in this status.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {
                        "queued",
                        "running",
                        "succeeded",
                        "failed",
                        "stopped",
                        "abandoned"
                      }))
          @QueryParam("status")
          @Nullable String status,
      @Parameter(
              description = "Only of this type.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {
                        "billing-reconcile",
                        "catalog-recommend",
                        "media-transcode",
                        "analytics-rollup",
                        "analytics-drop",
                        "retention-purge",
                        "podcast-import",
                        "domain-verify",
                        "domain-renew"
                      }))
          @QueryParam("type")
          @Nullable String type,
      @Context UriInfo uri) {
    return PageBody.answer(
        jobs.list(
                known("status", status, JobStatus::of),
                known("type", type, JobType::of),
                page.request())
            .map(JobResponse::of),
        uri);
  }

  /** Has numbers rolled up again, or recommendations made. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Start a job",
      description =
          "Rolls the numbers of days up once more (the same events give the same numbers), or makes"
              + " all lists of recommendations anew. Other jobs"
              + " are started by what they are about.")
  @APIResponse(
      responseCode = "201",
      description = "The job, queued.",
      content = @Content(schema = @Schema(implementation = JobResponse.class)))
  @APIResponse(responseCode = "422", description = "A field breaks its rule.")
  public Response start(@RequestBody(required = true) NewJob wanted, @Context UriInfo uri) {
    JobEntry job = jobs.get(jobs.enqueue(wanted.jobType(), wanted.payload()));
    return Response.created(uri.getAbsolutePathBuilder().path(job.jobId().toString()).build())
        .entity(JobResponse.of(job))
        .build();
  }

  /** Shows a job. */
  @GET
  @Path("/{job_id}")
  @Operation(summary = "Show a job")
  @APIResponse(
      responseCode = "200",
      description = "The job.",
      content = @Content(schema = @Schema(implementation = JobResponse.class)))
  @APIResponse(responseCode = "404", description = "There is no such job.")
  public Response get(@PathParam("job_id") UUID jobId) {
    return answer(jobs.get(jobId));
  }

  /** Has an ended job tried again. */
  @POST
  @Path("/{job_id}/retry")
  @Operation(
      summary = "Retry a job",
      description =
          "A failed or stopped job goes on where it was, with all attempts before it; an abandoned"
              + " one gets a new execution.")
  @APIResponse(
      responseCode = "200",
      description = "The job, queued.",
      content = @Content(schema = @Schema(implementation = JobResponse.class)))
  @APIResponse(responseCode = "404", description = "There is no such job.")
  @APIResponse(responseCode = "409", description = "The job is under way or done.")
  public Response retry(@PathParam("job_id") UUID jobId) {
    return answer(jobs.retry(jobId));
  }

  /** Stops a job. */
  @POST
  @Path("/{job_id}/stop")
  @Operation(
      summary = "Stop a job",
      description =
          "A queued job stops at once, a running one within seconds: ask for the job to see when.")
  @APIResponse(
      responseCode = "200",
      description = "The job, stopped or about to be.",
      content = @Content(schema = @Schema(implementation = JobResponse.class)))
  @APIResponse(responseCode = "404", description = "There is no such job.")
  @APIResponse(responseCode = "409", description = "The job has ended.")
  public Response stop(@PathParam("job_id") UUID jobId) {
    return answer(jobs.stop(jobId));
  }

  /** Abandons a job. */
  @POST
  @Path("/{job_id}/abandon")
  @Operation(
      summary = "Abandon a job",
      description = "Gives up a failed or stopped job for good; its upload fails.")
  @APIResponse(
      responseCode = "200",
      description = "The job, abandoned.",
      content = @Content(schema = @Schema(implementation = JobResponse.class)))
  @APIResponse(responseCode = "404", description = "There is no such job.")
  @APIResponse(responseCode = "409", description = "The job is under way or done.")
  public Response abandon(@PathParam("job_id") UUID jobId) {
    return answer(jobs.abandon(jobId));
  }

  private static Response answer(JobEntry job) {
    return Response.ok(JobResponse.of(job)).tag(Versions.tag(job.version())).build();
  }

  private static <T> @Nullable T known(
      String field, @Nullable String name, Function<String, T> vocabulary) {
    if (name == null || name.isEmpty()) {
      return null;
    }
    try {
      return vocabulary.apply(name);
    } catch (IllegalArgumentException e) {
      throw new Invalid(field, "vocabulary", "There is no such " + field + ".");
    }
  }
}
