package io.streamcore.identity;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;

/** The user's own row, in the export of all my data. */
@ApplicationScoped
class AccountData implements PersonalData {

  @Inject private UserStore users;

  @Override
  public String name() {
    return "users";
  }

  @Override
  public Stream<?> rowsOf(UUID userId) {
    return users.find(userId).map(User::account).stream();
  }
}
