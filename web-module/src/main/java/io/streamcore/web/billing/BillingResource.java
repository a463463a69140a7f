package io.streamcore.web.billing;

import io.streamcore.billing.Plans;
import io.streamcore.billing.Subscriptions;
import io.streamcore.billing.payment.PaymentGateway.Mode;
import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.PermitAll;
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
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /billing}: whether something is sold here, and the pages at Stripe where it is paid. */
@Path("/billing")
@RequestScoped
@RolesAllowed({"listener", "dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing", description = "The way to the pages at Stripe on which people pay.")
public class BillingResource {

  @Inject private Subscriptions subscriptions;

  @Inject private Plans plans;

  @Inject private Jobs jobs;

  @Inject private CurrentCaller caller;

  /** Whether something is sold here. */
  @GET
  @PermitAll
  @Operation(summary = "Whether something is sold here")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BillingState.class)))
  public BillingState state() {
    Mode mode = plans.mode();
    return new BillingState(mode != Mode.OFF, mode == Mode.TEST);
  }

  /** Opens a page on which the caller subscribes. */
  @POST
  @Path("/checkout-sessions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Open a page for subscribing to a plan",
      description =
          "Send the user to `url`. Access begins when Stripe has told of the payment, not when the"
              + " user comes back.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Redirection.class)))
  @APIResponse(responseCode = "404", description = "There is no such plan, or it is not sold.")
  @APIResponse(responseCode = "409", description = "The caller has this plan already.")
  public Response checkout(@NotNull PlanChoice choice) {
    return opened(subscriptions.checkout(caller.require(), choice.planId()));
  }

  /** Opens a page on which the caller looks after cards and invoices. */
  @POST
  @Path("/portal-sessions")
  @Operation(summary = "Open a page for cards, invoices and subscriptions")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Redirection.class)))
  @APIResponse(responseCode = "409", description = "The caller has never subscribed to anything.")
  public Response portal() {
    return opened(subscriptions.portal(caller.require()));
  }

  private static Response opened(URI page) {
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(new Redirection(page.toString()))
        .build();
  }

  /** Compares everything with Stripe now. */
  @POST
  @Path("/reconcile")
  @RolesAllowed("admin")
  @Operation(
      summary = "Compare all subscriptions with Stripe",
      description = "As every night; the job is in the ledger.")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = Queued.class)))
  public Response reconcile() {
    return Response.accepted(new Queued(jobs.enqueue(JobType.BILLING_RECONCILE, Map.of()))).build();
  }

  /**
   * Whether something is sold here.
   *
   * @param testMode whether cards and money are play things
   */
  @Schema(name = "BillingState")
  public record BillingState(boolean enabled, boolean testMode) {}

  /** Where to send the user. */
  @Schema(name = "Redirection")
  public record Redirection(
      @Schema(example = "https://checkout.stripe.com/c/pay/cs_test_a1YS1URl") String url) {}

  /** A job that was queued. */
  @Schema(name = "QueuedJob")
  public record Queued(UUID jobId) {}
}
