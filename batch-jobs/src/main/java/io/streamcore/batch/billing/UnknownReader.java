package io.streamcore.batch.billing;

import io.streamcore.billing.Reconciliation;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the subscriptions at Stripe that have no row here. It needs no checkpoint: what was written
 * down is not unknown again.
 */
@Named
@Dependent
public class UnknownReader extends AbstractItemReader {

  private final Deque<String> fetched = new ArrayDeque<>();
  private @Nullable String last;
  private boolean atEnd;

  @Inject private Reconciliation reconciliation;

  @Override
  public @Nullable Object readItem() {
    while (fetched.isEmpty() && !atEnd) {
      List<String> page = reconciliation.atStripe(last);
      atEnd = page.isEmpty();
      if (!atEnd) {
        last = page.get(page.size() - 1);
        fetched.addAll(reconciliation.unknown(page));
      }
    }
    return fetched.poll();
  }
}
