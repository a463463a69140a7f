package io.streamcore.security;

import java.util.Map;

/**
 * An access token whose signature, issuer and lifetime were found right.
 *
 * @param caller whom the token speaks for; the session was not looked at yet
 * @param raw the token as it came
 * @param claims all claims of the token
 */
public record AccessToken(Caller caller, String raw, Map<String, Object> claims) {

  /** Hides the token itself from logs. */
  @Override
  public String toString() {
    return "AccessToken[" + caller + "]";
  }
}
