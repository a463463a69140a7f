package io.streamcore.web.billing;

import io.streamcore.billing.Plans;
import io.streamcore.billing.Subscription;
import io.streamcore.billing.SubscriptionStatus;
import io.streamcore.billing.Subscriptions;
import io.streamcore.problem.Invalid;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
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
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /subscriptions}: what the caller has subscribed to. */
@Path("/subscriptions")
@RequestScoped
@RolesAllowed({"listener", "dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions", description = "What users have subscribed to.")
public class SubscriptionsResource {

  @Inject private Subscriptions subscriptions;

  @Inject private Plans plans;

  @Inject private CurrentCaller caller;

  /** Lists the caller's own. */
  @GET
  @Operation(summary = "List the own subscriptions", description = "Ended ones too, newest first.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionPage.class)))
  public Response list(@BeanParam PageQuery page, @Context UriInfo uri) {
    return PageBody.answer(
        subscriptions.list(caller.require(), page.request()).map(this::body), uri);
  }

  /** Lists those of all users. */
  @GET
  @Path("/all")
  @RolesAllowed("admin")
  @Operation(summary = "List everybody's subscriptions")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionPage.class)))
  public Response listAll(
      @BeanParam PageQuery page,
      @Parameter(description = "Only of this user.") @QueryParam("user_id") @Nullable UUID userId,
      @Parameter(
              description = "Only those that stand so.",
              schema =
                  @Schema(enumeration = {"trialing", "active", "past_due", "unpaid", "canceled"}))
          @QueryParam("status")
          @Nullable String status,
      @Context UriInfo uri) {
    return PageBody.answer(
        subscriptions.listAll(userId, status(status), page.request()).map(this::body), uri);
  }

  private static @Nullable SubscriptionStatus status(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(SubscriptionStatus.values())
        .filter(it -> it.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> new Invalid("status", "one_of", "There is no such status."));
  }

  /** One subscription. */
  @GET
  @Path("/{subscription_id}")
  @Operation(summary = "Read a subscription")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionResponse.class)))
  public Response read(@PathParam("subscription_id") UUID id) {
    return answer(subscriptions.find(caller.require(), id));
  }

  /** Has it end with what is paid for. */
  @POST
  @Path("/{subscription_id}/cancel")
  @Operation(
      summary = "Cancel a subscription",
      description = "It ends with what is paid for; until then it can be resumed.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionResponse.class)))
  @APIResponse(responseCode = "409", description = "It has ended.")
  public Response cancel(@PathParam("subscription_id") UUID id) {
    return answer(subscriptions.cancel(caller.require(), id));
  }

  /** Lets it go on after all. */
  @POST
  @Path("/{subscription_id}/resume")
  @Operation(summary = "Let a cancelled subscription go on")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionResponse.class)))
  @APIResponse(responseCode = "409", description = "It has ended.")
  public Response resume(@PathParam("subscription_id") UUID id) {
    return answer(subscriptions.resume(caller.require(), id));
  }

  /** Puts it on another plan. */
  @POST
  @Path("/{subscription_id}/change-plan")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change the plan of a subscription",
      description = "At once; the difference for the current period is settled now.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "It has ended, is to this plan already, or the payment was refused.")
  public Response changePlan(@PathParam("subscription_id") UUID id, @NotNull PlanChoice choice) {
    return answer(subscriptions.change(caller.require(), id, choice.planId()));
  }

  private Response answer(Subscription subscription) {
    return Response.ok(body(subscription)).tag(Versions.tag(subscription.version())).build();
  }

  private SubscriptionResponse body(Subscription it) {
    return SubscriptionResponse.of(
        it,
        plans.find(it.planId()),
        subscriptions.price(it).orElse(null),
        subscriptions.graceEndsAt(it).orElse(null));
  }
}
