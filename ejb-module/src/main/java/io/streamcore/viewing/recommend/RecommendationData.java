package io.streamcore.viewing.recommend;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;

/** What a user's profiles are recommended, in the export of all my data. */
@ApplicationScoped
class RecommendationData implements PersonalData {

  @Inject private RecommendationStore store;

  @Override
  public String name() {
    return "recommendations";
  }

  @Override
  public Stream<Recommended> rowsOf(UUID userId) {
    return store.allOf(userId).stream();
  }
}
