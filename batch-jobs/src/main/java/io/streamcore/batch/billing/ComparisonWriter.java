package io.streamcore.batch.billing;

import io.streamcore.billing.Reconciliation;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Makes the rows of subscriptions what Stripe says. */
@Named
@Dependent
public class ComparisonWriter extends AbstractItemWriter {

  @Inject private Reconciliation reconciliation;

  @Override
  public void writeItems(List<Object> items) {
    items.forEach(id -> reconciliation.compare((String) id));
  }
}
