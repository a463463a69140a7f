package io.streamcore.web.billing;

import io.streamcore.billing.Notices;
import io.streamcore.billing.payment.PaymentGateway.ForgedNotice;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code /webhooks/stripe}: where Stripe tells what has happened. Who it is, is known by the
 * signature over the very bytes of the body; it is answered as soon as the event is kept.
 */
@Path("/webhooks/stripe")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public class StripeWebhookResource {

  private static final BillingWebMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), BillingWebMessages.class, "io.streamcore.web.billing");

  @Inject private Notices notices;

  /** Takes an event in. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "For Stripe: tell an event",
      description =
          "Events that are known already, or that do not matter here, are answered with 200, too.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = StripeEvent.class),
              example = "{\"id\": \"evt_1Pgc76B7WZ01zgkWwyRHS12y\", \"object\": \"event\"}"))
  @APIResponse(responseCode = "200", description = "It is kept, and will be followed.")
  @APIResponse(responseCode = "400", description = "It is not signed by Stripe, or too long ago.")
  @APIResponse(responseCode = "503", description = "Nothing is sold here.")
  public Response deliver(
      byte[] body,
      @Parameter(description = "Stripe's signature over the body.") @HeaderParam("Stripe-Signature")
          @Nullable String signature) {
    try {
      notices.deliver(body, Objects.requireNonNullElse(signature, ""));
    } catch (ForgedNotice e) {
      LOG.forged(String.valueOf(e.getCause()));
      throw new BadRequestException(e);
    }
    return Response.ok("{\"received\":true}").build();
  }

  /** What every event of Stripe's has, and much more that is not looked at here. */
  @Schema(name = "StripeEvent")
  public record StripeEvent(
      @Schema(example = "evt_1Pgc76B7WZ01zgkWwyRHS12y") String id,
      @Schema(example = "event") String object) {}
}
