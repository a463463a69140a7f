package io.streamcore.batch.retention;

import io.streamcore.domain.DomainRetention;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Erases removed domains; each leaves a receipt. */
@Named
@Dependent
public class DomainEraser extends AbstractItemWriter {

  @Inject private DomainRetention domains;

  @Override
  public void writeItems(List<Object> items) {
    items.forEach(id -> domains.erase((UUID) id));
  }
}
