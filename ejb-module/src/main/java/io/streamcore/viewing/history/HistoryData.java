package io.streamcore.viewing.history;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;

/** What a user's profiles have watched, in the export of all my data. */
@ApplicationScoped
class HistoryData implements PersonalData {

  @Inject private HistoryStore store;

  @Override
  public String name() {
    return "watch_history";
  }

  @Override
  public Stream<Watched> rowsOf(UUID userId) {
    return store.allOf(userId);
  }
}
