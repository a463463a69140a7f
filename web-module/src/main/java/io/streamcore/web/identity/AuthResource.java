package io.streamcore.web.identity;

import io.streamcore.identity.Passwords;
import io.streamcore.identity.Renewal;
import io.streamcore.identity.Sessions;
import io.streamcore.identity.SignIns;
import io.streamcore.identity.SignedIn;
import io.streamcore.problem.Unauthenticated;
import io.streamcore.web.security.AcceptsOneTimePassword;
import io.streamcore.web.security.AuthCookies;
import io.streamcore.web.security.CurrentCaller;
import io.streamcore.web.security.SameOrigin;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in and out, renewing tokens, and passwords that were forgotten. */
@Path("auth")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class AuthResource {

  @Inject private SignIns signIns;
  @Inject private Sessions sessions;
  @Inject private Passwords passwords;
  @Inject private CurrentCaller caller;
  @Inject private Client client;

  @POST
  @Path("login")
  @PermitAll
  @Operation(summary = "Sign a device in")
  @APIResponse(
      responseCode = "200",
      description = "The device is signed in.",
      content = @Content(schema = @Schema(implementation = TokenResponse.class)))
  @APIResponse(responseCode = "401", description = "The e-mail or the password is wrong.")
  @APIResponse(responseCode = "403", description = "The account is locked or deleted.")
  @APIResponse(responseCode = "429", description = "Too many tries; see Retry-After.")
  public Response login(@Valid @NotNull Requests.Login login) {
    boolean cookies = Boolean.TRUE.equals(login.useCookies());
    if (cookies) {
      SameOrigin.require(client.request());
    }
    return answer(
        signIns.signIn(login.email(), login.password(), client.device(login.device())), cookies);
  }

  @POST
  @Path("refresh")
  @PermitAll
  @Operation(
      summary = "Exchange a refresh token for the next pair of tokens",
      description = "A token works once. When it comes a second time, its session ends.")
  @APIResponse(
      responseCode = "200",
      description = "The next tokens, by the way the last ones came.",
      content = @Content(schema = @Schema(implementation = TokenResponse.class)))
  @APIResponse(responseCode = "401", description = "The token does not hold.")
  public Response refresh(@Valid Requests.@Nullable Refresh refresh) {
    Optional<String> given = Optional.ofNullable(refresh).map(Requests.Refresh::refreshToken);
    boolean cookies = given.isEmpty();
    if (cookies) {
      SameOrigin.require(client.request());
    }
    String token =
        given.or(() -> client.cookie(AuthCookies.REFRESH)).orElseThrow(AuthResource::ended);
    Renewal renewal = sessions.renew(token, client.device());
    return renewal.fold(
        signedIn -> answer(signedIn, cookies),
        refused -> {
          throw ended();
        });
  }

  @POST
  @Path("logout")
  @PermitAll
  @Operation(
      summary = "Sign this device out",
      description = "By the refresh token of the body or cookie, or else by the access token.")
  @APIResponse(responseCode = "204", description = "The device is not signed in any more.")
  public Response logout(@Valid Requests.@Nullable Refresh refresh) {
    Optional<String> given = Optional.ofNullable(refresh).map(Requests.Refresh::refreshToken);
    Optional<String> cookie = client.cookie(AuthCookies.REFRESH);
    if (given.isEmpty() && cookie.isPresent()) {
      SameOrigin.require(client.request());
    }
    given.or(() -> cookie).ifPresent(sessions::end);
    caller.find().ifPresent(sessions::end);
    return forgotten();
  }

  @POST
  @Path("logout-all")
  @RolesAllowed({"listener", "dj", "admin"})
  @AcceptsOneTimePassword
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Sign all of my devices out, this one included")
  @APIResponse(responseCode = "204", description = "No device is signed in any more.")
  public Response logoutAll() {
    sessions.endAll(caller.require().userId());
    return forgotten();
  }

  @POST
  @Path("password-reset")
  @PermitAll
  @Operation(
      summary = "Ask for a mail to set a new password",
      description = "The answer is the same whether or not there is a user of this address.")
  @APIResponse(responseCode = "202", description = "If there is such a user, a mail is on its way.")
  @APIResponse(responseCode = "429", description = "Too many tries; see Retry-After.")
  public Response requestReset(@Valid @NotNull Requests.ResetWish wish) {
    passwords.requestReset(wish.email(), client.device());
    return Response.accepted().build();
  }

  @POST
  @Path("password-reset/confirm")
  @PermitAll
  @Operation(
      summary = "Set a new password by a mailed token",
      description = "All devices are signed out.")
  @APIResponse(responseCode = "204", description = "The password is set.")
  @APIResponse(responseCode = "422", description = "The token or the password is no good.")
  public Response reset(@Valid @NotNull Requests.Reset reset) {
    passwords.reset(reset.token(), reset.newPassword(), client.device());
    return Response.noContent().build();
  }

  private Response answer(SignedIn signedIn, boolean cookies) {
    Response.ResponseBuilder answer =
        Response.ok(TokenResponse.of(signedIn, cookies))
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (cookies) {
      answer.cookie(AuthCookies.of(signedIn.tokens(), client.isSecure()));
    }
    return answer.build();
  }

  private Response forgotten() {
    return Response.noContent().cookie(AuthCookies.cleared(client.isSecure())).build();
  }

  private static Unauthenticated ended() {
    return new Unauthenticated("This sign-in has ended. Sign in again.");
  }
}
