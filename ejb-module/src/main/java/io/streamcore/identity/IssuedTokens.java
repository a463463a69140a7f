package io.streamcore.identity;

import java.time.Duration;

/**
 * What a device signs its requests with.
 *
 * @param accessToken a JWT for the requests themselves
 * @param accessLifetime how long the access token is valid
 * @param refreshToken buys the next pair, once
 * @param refreshLifetime how long the refresh token is valid
 */
public record IssuedTokens(
    String accessToken, Duration accessLifetime, String refreshToken, Duration refreshLifetime) {

  /** Hides the tokens from logs. */
  @Override
  public String toString() {
    return "IssuedTokens[hidden]";
  }
}
