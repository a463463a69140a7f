package io.streamcore.identity;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;

/** The devices of a user, past ones included, in the export of all my data. */
@ApplicationScoped
class SessionData implements PersonalData {

  @Inject private SessionStore store;

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public Stream<?> rowsOf(UUID userId) {
    return store.all(userId).map(session -> session.device(new UUID(0, 0)));
  }
}
