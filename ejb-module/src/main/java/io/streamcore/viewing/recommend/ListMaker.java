package io.streamcore.viewing.recommend;

import io.streamcore.billing.Entitlement;
import io.streamcore.billing.Entitlements;
import io.streamcore.media.offer.Candidates;
import io.streamcore.viewing.recommend.model.Model;
import io.streamcore.viewing.recommend.model.Stock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The facade of making lists, some in each transaction: a profile's list is the old one or the new
 * one, never a part. What happens meanwhile marks the list again.
 */
@Stateless
@PermitAll
public class ListMaker {

  private static final int AT_ONCE = 50;

  @Inject private ListStore lists;

  @Inject private HistoryPages histories;

  @Inject private ModelStore models;

  @Inject private Candidates candidates;

  @Inject private Entitlements entitlements;

  @Inject
  @ConfigProperty(name = "streamcore.child.max-age", defaultValue = "7")
  private int childAge;

  /** Begins a round with the latest model and what is on offer now. */
  public ListRound begin() {
    Model model = models.latest();
    return new ListRound(
        model.id(),
        model.asOf(),
        new Stock(model, candidates.all()),
        entitlements.holders(Entitlement.VOD_ACCESS),
        childAge);
  }

  /**
   * Makes the next lists of a range of profiles; those that the model has made already, and that
   * lack nothing, are left as they are.
   *
   * @param after the range begins behind this profile
   * @param last the range's last profile
   * @return the profile behind which to go on; empty: the range is done
   */
  public Optional<UUID> makeNext(ListRound round, UUID after, UUID last) {
    List<UUID> claimed = lists.claim(round.modelId(), after, last, AT_ONCE);
    make(round, claimed);
    return claimed.isEmpty() ? Optional.empty() : Optional.of(claimed.get(claimed.size() - 1));
  }

  /** Makes some lists anew that lack something; how many there were. */
  public int refreshSome(ListRound round) {
    List<UUID> claimed = lists.claimStale(round.modelId(), AT_ONCE);
    make(round, claimed);
    return claimed.size();
  }

  /** Whether there are lists that lack something. */
  public boolean isDue() {
    return lists.isDue();
  }

  private void make(ListRound round, List<UUID> profiles) {
    if (!profiles.isEmpty()) {
      lists.replace(round.lists(histories.of(profiles, round.asOf())));
    }
  }
}
