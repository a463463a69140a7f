package io.streamcore.web.billing;

import io.streamcore.billing.Plan;
import io.streamcore.billing.Plans;
import io.streamcore.problem.Forbidden;
import io.streamcore.web.http.MergePatch;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /plans}: what can be subscribed to; decided by administrators, seen by everybody. */
@Path("/plans")
@RequestScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "What can be subscribed to.")
public class PlansResource {

  @Inject private Plans plans;

  @Inject private CurrentCaller caller;

  /** Makes a plan. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Create a plan",
      description = "Makes a product and a price at Stripe. 503 if no Stripe key is set.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PlanResponse.class)))
  public Response create(@NotNull PlanBody body, @Context UriInfo uri) {
    return created(plans.create(body.terms()), uri);
  }

  /** Makes a plan of a price that is there at Stripe. */
  @POST
  @Path("/linked")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make a plan of a price at Stripe",
      description = "What is paid, and how often, is taken from there.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PlanResponse.class)))
  @APIResponse(responseCode = "409", description = "The price's product is a plan already.")
  public Response link(@NotNull LinkedPlan body, @Context UriInfo uri) {
    return created(plans.link(body.stripePriceId(), body.plan().terms()), uri);
  }

  private static Response created(Plan plan, UriInfo uri) {
    return Response.created(
            uri.getBaseUriBuilder().path("plans").path(plan.id().toString()).build())
        .tag(Versions.tag(plan.version()))
        .entity(PlanResponse.of(plan))
        .build();
  }

  /** Lists plans. */
  @GET
  @PermitAll
  @Operation(summary = "List plans", description = "What is sold, newest first.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PlanPage.class)))
  public Response list(
      @BeanParam PageQuery page,
      @Parameter(description = "What is not sold any more instead; for administrators.")
          @QueryParam("deleted")
          @DefaultValue("false")
          boolean deleted,
      @Context UriInfo uri) {
    if (deleted && !caller.require().isAdmin()) {
      throw new Forbidden("Only administrators see what is not sold any more.");
    }
    return PageBody.answer(plans.list(deleted, page.request()).map(PlanResponse::of), uri);
  }

  /** One plan. */
  @GET
  @Path("/{plan_id}")
  @PermitAll
  @Operation(
      summary = "Read a plan",
      description = "Also one that is not sold any more, for those who have it.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PlanResponse.class)))
  public Response read(@PathParam("plan_id") UUID id) {
    return answer(plans.find(id));
  }

  /** Changes a plan. */
  @PATCH
  @Path("/{plan_id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change a plan",
      description =
          "A JSON merge patch. Another price is for who subscribes from now on; subscribers keep"
              + " theirs.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = PlanBody.class)),
      required = true)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PlanResponse.class)))
  public Response patch(
      @PathParam("plan_id") UUID id, @Context HttpHeaders headers, MergePatch patch) {
    Plan seen = plans.find(id);
    PlanBody wanted = patch.applyTo(PlanBody.of(seen.terms()));
    OptionalLong expected = Versions.expected(headers);
    @Nullable Long version = expected.isPresent() ? expected.getAsLong() : seen.version();
    return answer(plans.change(id, wanted.terms(), version));
  }

  /** Sells a plan no more. */
  @DELETE
  @Path("/{plan_id}")
  @Operation(
      summary = "Delete a plan",
      description = "It is not sold any more; subscribers keep it.")
  @APIResponse(responseCode = "204", description = "It is not sold any more.")
  public void delete(@PathParam("plan_id") UUID id) {
    plans.delete(id);
  }

  /** Sells a plan again. */
  @POST
  @Path("/{plan_id}/restore")
  @Operation(summary = "Restore a deleted plan")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PlanResponse.class)))
  @APIResponse(responseCode = "409", description = "It is not deleted.")
  public Response restore(@PathParam("plan_id") UUID id) {
    return answer(plans.restore(id));
  }

  private static Response answer(Plan plan) {
    return Response.ok(PlanResponse.of(plan)).tag(Versions.tag(plan.version())).build();
  }
}
