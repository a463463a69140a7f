package io.streamcore.identity;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;

/** The addresses a user wanted to have, in the export of all my data. */
@ApplicationScoped
class EmailChangeData implements PersonalData {

  @Inject private MailedTokenStore store;

  @Override
  public String name() {
    return "email_changes";
  }

  @Override
  public Stream<?> rowsOf(UUID userId) {
    return store.changes(userId).map(EmailChange::facts);
  }
}
