package io.streamcore.security;

import java.util.UUID;

/**
 * Tokens by which owners let others in to what is theirs alone. The room that keeps the tokens
 * implements it as a CDI bean, and rooms beside it ask.
 */
public interface Invitations {

  /**
   * Whether a token opens a thing now.
   *
   * @param token as its holder shows it; whatever else it may be
   */
  boolean opens(String token, UUID resourceId);
}
