package io.streamcore.identity;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;

/** When passwords of a user were reset, in the export of all my data. */
@ApplicationScoped
class PasswordResetData implements PersonalData {

  @Inject private MailedTokenStore store;

  @Override
  public String name() {
    return "password_resets";
  }

  @Override
  public Stream<?> rowsOf(UUID userId) {
    return store.resets(userId).map(PasswordReset::facts);
  }
}
