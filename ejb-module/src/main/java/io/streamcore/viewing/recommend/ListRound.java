package io.streamcore.viewing.recommend;

import io.streamcore.viewing.recommend.model.Pick;
import io.streamcore.viewing.recommend.model.Ranker;
import io.streamcore.viewing.recommend.model.Stock;
import io.streamcore.viewing.recommend.model.Viewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What lists are made from, as it was when a round of making them began. For one thread. */
public final class ListRound {

  private final UUID modelId;
  private final Instant asOf;
  private final Set<UUID> subscribers;
  private final int childAge;
  private final Ranker ranker;

  ListRound(UUID modelId, Instant asOf, Stock stock, Set<UUID> subscribers, int childAge) {
    this.modelId = modelId;
    this.asOf = asOf;
    this.subscribers = subscribers;
    this.childAge = childAge;
    this.ranker = new Ranker(stock, Recommendations.MOST);
  }

  UUID modelId() {
    return modelId;
  }

  Instant asOf() {
    return asOf;
  }

  Map<UUID, List<Pick>> lists(List<HistoryPages.History> histories) {
    Map<UUID, List<Pick>> lists = new HashMap<>();
    for (HistoryPages.History history : histories) {
      Viewer viewer =
          new Viewer(
              history.child() ? childAge : Short.MAX_VALUE,
              subscribers.contains(history.userId()),
              history.userId(),
              history.watched());
      lists.put(history.profileId(), ranker.rank(viewer));
    }
    return lists;
  }
}
