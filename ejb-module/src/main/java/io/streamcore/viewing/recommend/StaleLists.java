package io.streamcore.viewing.recommend;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Looks every twenty seconds for lists that lack something, such as what was watched since, and has
 * them made anew from the model of the night. Each list is claimed by one node.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaleLists {

  /** Of one look; the rest waits for the next. */
  private static final int MOST = 2_000;

  @Inject private ListMaker maker;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void refresh() {
    if (!maker.isDue()) {
      return;
    }
    ListRound round = maker.begin();
    int made = 0;
    int some;
    do {
      some = maker.refreshSome(round);
      made += some;
    } while (some > 0 && made < MOST);
    RecommendMessages.LOG.refreshed(made);
  }
}
