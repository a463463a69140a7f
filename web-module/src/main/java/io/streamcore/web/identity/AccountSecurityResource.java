package io.streamcore.web.identity;

import io.streamcore.identity.Accounts;
import io.streamcore.identity.Passwords;
import io.streamcore.identity.Sessions;
import io.streamcore.identity.personal.DataExports;
import io.streamcore.web.security.AcceptsOneTimePassword;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** My password, my address, my devices, and a copy of all my data. */
@Path("account")
@RequestScoped
@RolesAllowed({"listener", "dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My account")
public class AccountSecurityResource {

  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private Sessions sessions;
  @Inject private DataExports exports;
  @Inject private Client client;

  @POST
  @Path("password")
  @AcceptsOneTimePassword
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Change my password", description = "My other devices are signed out.")
  @APIResponse(responseCode = "204", description = "The password is changed.")
  @APIResponse(responseCode = "422", description = "One of the passwords is no good.")
  @APIResponse(responseCode = "429", description = "Too many tries; see Retry-After.")
  public Response changePassword(@Valid @NotNull Requests.PasswordChange change) {
    passwords.change(
        client.caller(), change.currentPassword(), change.newPassword(), client.device());
    return Response.noContent().build();
  }

  @POST
  @Path("email")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask for another e-mail address",
      description = "The new address gets a link to confirm it, the old one a notice.")
  @APIResponse(responseCode = "202", description = "The mails are on their way.")
  @APIResponse(responseCode = "409", description = "The address is taken.")
  @APIResponse(responseCode = "422", description = "The address or the password is no good.")
  public Response changeEmail(@Valid @NotNull Requests.EmailWish wish) {
    accounts.requestEmailChange(client.caller(), wish.email(), wish.password(), client.device());
    return Response.accepted().build();
  }

  @POST
  @Path("email/confirm")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Confirm an address by a mailed token")
  @APIResponse(responseCode = "204", description = "The address is the user's now.")
  @APIResponse(responseCode = "409", description = "The address became another's meanwhile.")
  @APIResponse(responseCode = "422", description = "The token has expired or was used.")
  public Response confirmEmail(@Valid @NotNull Requests.EmailConfirmation confirmation) {
    accounts.confirmEmail(confirmation.token(), client.device());
    return Response.noContent().build();
  }

  @GET
  @Path("sessions")
  @Operation(summary = "My signed-in devices")
  @APIResponse(
      responseCode = "200",
      description = "All of them, last used first.",
      content = @Content(schema = @Schema(implementation = SessionResponse.Listing.class)))
  public SessionResponse.Listing sessions() {
    return new SessionResponse.Listing(
        sessions.list(client.caller()).stream().map(SessionResponse::of).toList(), null);
  }

  @DELETE
  @Path("sessions/{session_id}")
  @Operation(summary = "Sign one of my devices out")
  @APIResponse(responseCode = "204", description = "The device is signed out.")
  @APIResponse(responseCode = "404", description = "It is not mine, or signed out already.")
  public Response revoke(@PathParam("session_id") UUID sessionId) {
    sessions.revoke(client.caller(), sessionId);
    return Response.noContent().build();
  }

  @GET
  @Path("export")
  @Produces("application/zip")
  @Operation(
      summary = "All my data",
      description = "A ZIP with a JSON array for each table that has rows of mine.")
  @APIResponse(responseCode = "200", description = "The ZIP, streamed.")
  public Response export() {
    UUID userId = client.caller().userId();
    StreamingOutput zip = out -> exports.write(userId, out);
    return Response.ok(zip)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"streamcore-data.zip\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
