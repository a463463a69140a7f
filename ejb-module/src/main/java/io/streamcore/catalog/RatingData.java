package io.streamcore.catalog;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;

/** What a user's profiles think of titles, in the export of all my data. */
@ApplicationScoped
class RatingData implements PersonalData {

  @Inject private RatingStore store;

  @Override
  public String name() {
    return "content_ratings";
  }

  @Override
  public Stream<?> rowsOf(UUID userId) {
    return store.allOf(userId).stream();
  }

  @Override
  public void erase(UUID userId) {
    store.forget(userId);
  }
}
