package io.streamcore.web.identity;

import io.streamcore.identity.Account;
import io.streamcore.identity.Accounts;
import io.streamcore.identity.SignIns;
import io.streamcore.security.Caller;
import io.streamcore.web.http.MergePatch;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.AcceptsOneTimePassword;
import io.streamcore.web.security.AuthCookies;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** My account: what it says, its end, and its return. */
@Path("account")
@RequestScoped
@RolesAllowed({"listener", "dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My account")
public class AccountResource {

  @Inject private Accounts accounts;
  @Inject private SignIns signIns;
  @Inject private CurrentCaller caller;
  @Inject private Client client;
  @Context private HttpHeaders headers;

  @GET
  @AcceptsOneTimePassword
  @Operation(summary = "My account")
  @APIResponse(
      responseCode = "200",
      description = "The account; its ETag goes into If-Match.",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Response get() {
    return answer(accounts.find(caller.require()));
  }

  @PATCH
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change my account")
  @RequestBody(content = @Content(schema = @Schema(implementation = AccountChanges.class)))
  @APIResponse(
      responseCode = "200",
      description = "The account as it is now.",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  @APIResponse(responseCode = "412", description = "The account was changed meanwhile.")
  @APIResponse(responseCode = "422", description = "A field breaks its rule.")
  public Response change(@NotNull MergePatch patch) {
    Caller me = caller.require();
    AccountChanges changes = patch.applyTo(AccountChanges.of(accounts.find(me)));
    return answer(accounts.change(me, changes.change(), expected(headers)));
  }

  @DELETE
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Delete my account",
      description = "All devices are signed out. It can be restored for 30 days.")
  @APIResponse(responseCode = "204", description = "The account is deleted.")
  @APIResponse(responseCode = "409", description = "This is the last administrator.")
  public Response delete(@Valid Requests.@Nullable Deletion deletion) {
    Caller me = caller.require();
    if (deletion != null && deletion.password() != null) {
      accounts.reauthenticate(me, deletion.password(), client.device());
    }
    accounts.delete(me, expected(headers));
    return Response.noContent().cookie(AuthCookies.cleared(client.isSecure())).build();
  }

  @POST
  @Path("restore")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Restore my deleted account",
      description = "Within 30 days, unless an administrator deleted it.")
  @APIResponse(
      responseCode = "200",
      description = "The account is back; sign in next.",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  @APIResponse(responseCode = "401", description = "The e-mail or the password is wrong.")
  @APIResponse(responseCode = "429", description = "Too many tries; see Retry-After.")
  public Response restore(@Valid @NotNull Requests.Credentials credentials) {
    return answer(signIns.restore(credentials.email(), credentials.password(), client.device()));
  }

  static @Nullable Long expected(HttpHeaders headers) {
    return Versions.expected(headers).isPresent() ? Versions.expected(headers).getAsLong() : null;
  }

  private static Response answer(Account account) {
    return Response.ok(AccountResponse.of(account)).tag(Versions.tag(account.version())).build();
  }
}
