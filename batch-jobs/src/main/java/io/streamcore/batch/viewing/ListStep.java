package io.streamcore.batch.viewing;

import io.streamcore.viewing.recommend.ListMaker;
import io.streamcore.viewing.recommend.ListRound;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the lists of one range of profiles. */
@Named
@Dependent
public class ListStep extends AbstractBatchlet {

  @Inject private ListMaker maker;

  @Inject
  @BatchProperty(name = "after")
  private String after;

  @Inject
  @BatchProperty(name = "last")
  private String last;

  private volatile boolean stopped;

  @Override
  public @Nullable String process() {
    ListRound round = maker.begin();
    UUID end = UUID.fromString(last);
    Optional<UUID> next = Optional.of(UUID.fromString(after));
    while (next.isPresent() && !stopped) {
      next = maker.makeNext(round, next.get(), end);
    }
    return null;
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
