package io.streamcore.identity;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;

/** When devices of a user renewed their tokens, in the export of all my data. */
@ApplicationScoped
class RefreshTokenData implements PersonalData {

  @Inject private SessionStore store;

  @Override
  public String name() {
    return "refresh_tokens";
  }

  @Override
  public Stream<?> rowsOf(UUID userId) {
    return store.tokens(userId).map(RefreshToken::facts);
  }
}
