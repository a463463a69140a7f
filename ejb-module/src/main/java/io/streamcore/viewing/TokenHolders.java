package io.streamcore.viewing;

import io.streamcore.security.Invitations;
import io.streamcore.security.OpaqueToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Holders of tokens, as rooms beside this one ask about them. */
@ApplicationScoped
public class TokenHolders implements Invitations {

  @Inject private TokenStore store;

  @Inject private PlaybackPasses playbacks;

  @Override
  public boolean opens(String token, UUID resourceId) {
    String hash = OpaqueToken.hash(token);
    return store.opens(hash, resourceId, Instant.now()) || playbacks.openResource(hash, resourceId);
  }
}
