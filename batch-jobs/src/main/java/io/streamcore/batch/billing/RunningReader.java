package io.streamcore.batch.billing;

import io.streamcore.billing.Reconciliation;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads, in the order of their ids at Stripe, the subscriptions that run here. */
@Named
@Dependent
public class RunningReader extends AbstractItemReader {

  private final Deque<String> fetched = new ArrayDeque<>();
  private String last = "";

  @Inject private Reconciliation reconciliation;

  @Override
  public void open(@Nullable Serializable checkpoint) {
    last = checkpoint == null ? "" : checkpoint.toString();
  }

  @Override
  public @Nullable Object readItem() {
    if (fetched.isEmpty()) {
      fetched.addAll(reconciliation.running(last));
    }
    String next = fetched.poll();
    last = next == null ? last : next;
    return next;
  }

  @Override
  public Serializable checkpointInfo() {
    return last;
  }
}
