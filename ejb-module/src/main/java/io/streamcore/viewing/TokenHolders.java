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

  @Inject private ViewingStore store;

  @Override
  public boolean opens(String token, UUID resourceId) {
    return store.opens(OpaqueToken.hash(token), resourceId, Instant.now());
  }
}
