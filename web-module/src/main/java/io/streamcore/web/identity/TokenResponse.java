package io.streamcore.web.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.streamcore.identity.IssuedTokens;
import io.streamcore.identity.SignedIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a sign-in or a renewal.
 *
 * @param accessToken absent when it went into a cookie
 * @param refreshToken absent when it went into a cookie
 * @param expiresIn how long the access token is valid, in seconds
 */
@Schema(name = "Tokens")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenResponse(
    @Schema(examples = "eyJraWQiOiJ…") @Nullable String accessToken,
    @Schema(examples = "pZ0rB7…") @Nullable String refreshToken,
    @Schema(examples = "Bearer") String tokenType,
    @Schema(examples = "900") long expiresIn,
    @Schema(description = "Only POST /account/password works until the password is changed.")
        boolean mustChangePassword,
    AccountResponse user) {

  static TokenResponse of(SignedIn signedIn, boolean inCookies) {
    IssuedTokens tokens = signedIn.tokens();
    return new TokenResponse(
        inCookies ? null : tokens.accessToken(),
        inCookies ? null : tokens.refreshToken(),
        "Bearer",
        tokens.accessLifetime().toSeconds(),
        signedIn.account().mustChangePassword(),
        AccountResponse.of(signedIn.account()));
  }
}
