package io.streamcore.viewing.recommend;

import io.streamcore.media.offer.Candidate;
import io.streamcore.media.offer.Candidates;
import io.streamcore.viewing.recommend.model.Histories;
import io.streamcore.viewing.recommend.model.Method;
import io.streamcore.viewing.recommend.model.Model;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * The facade of learning from all histories. Itself without a transaction: it takes minutes, and
 * reads page by page.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ModelSchool {

  private static final int PAGE = 1_000;
  private static final UUID FIRST = new UUID(0, 0);

  @Inject private HistoryPages histories;

  @Inject private Candidates candidates;

  @Inject private ModelStore models;

  /**
   * Learns a model of what is on offer and was watched, and keeps it.
   *
   * @param calledOff asked now and then whether to give up; nothing is kept then
   */
  public void learn(BooleanSupplier calledOff) {
    Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Set<UUID> watched = histories.watched();
    List<UUID> titles =
        candidates.all().stream().map(Candidate::id).filter(watched::contains).sorted().toList();
    Pages pages = new Pages(histories, titles, begun, calledOff);
    Model model = Model.learn(UUID.randomUUID(), Method.of(titles.size()), begun, titles, pages);
    if (calledOff.getAsBoolean()) {
      return;
    }
    models.add(model, pages.profiles);
    models.forgetOlder();
    RecommendMessages.LOG.learned(
        model.id(),
        model.method().wireName(),
        pages.profiles,
        titles.size(),
        model.size(),
        Duration.between(begun, Instant.now()));
  }

  /** The histories in the database, as numbers. */
  private static final class Pages implements Histories {

    private final HistoryPages histories;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Instant asOf;
    private final BooleanSupplier calledOff;
    private long profiles;

    Pages(HistoryPages histories, List<UUID> titles, Instant asOf, BooleanSupplier calledOff) {
      this.histories = histories;
      this.asOf = asOf;
      this.calledOff = calledOff;
      titles.forEach(title -> numbers.put(title, numbers.size()));
    }

    @Override
    public void each(Reader reader) {
      profiles = 0;
      UUID after = FIRST;
      while (!calledOff.getAsBoolean()) {
        List<UUID> page = histories.profiles(after, PAGE);
        if (page.isEmpty()) {
          return;
        }
        for (HistoryPages.History history : histories.of(page, asOf)) {
          read(history, reader);
        }
        after = page.get(page.size() - 1);
      }
    }

    private void read(HistoryPages.History history, Reader reader) {
      int[] titles = new int[history.watched().size()];
      float[] weights = new float[titles.length];
      int count = 0;
      for (var liked : history.watched()) {
        Integer number = numbers.get(liked.titleId());
        if (number != null && liked.weight() > 0) {
          titles[count] = number;
          weights[count++] = liked.weight();
        }
      }
      if (count > 0) {
        profiles++;
        reader.read(titles, weights, count);
      }
    }
  }
}
