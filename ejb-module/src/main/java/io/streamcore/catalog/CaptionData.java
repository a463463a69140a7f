package io.streamcore.catalog;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;

/** The captions of a user's titles, in the export of all my data; they go with their titles. */
@ApplicationScoped
class CaptionData implements PersonalData {

  @Inject private CaptionStore store;

  @Override
  public String name() {
    return "content_captions";
  }

  @Override
  public Stream<?> rowsOf(UUID userId) {
    return store.ownedBy(userId);
  }
}
