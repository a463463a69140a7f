package io.streamcore.batch.retention;

import io.streamcore.catalog.TitleRetention;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Erases titles with their posters, a series with its episodes; each leaves a receipt. */
@Named
@Dependent
public class TitleEraser extends AbstractItemWriter {

  @Inject private TitleRetention titles;

  @Override
  public void writeItems(List<Object> items) {
    items.forEach(id -> titles.erase((UUID) id));
  }
}
