package io.streamcore.batch.retention;

import io.streamcore.live.StreamRetention;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Erases live streams with their history; each leaves a receipt. */
@Named
@Dependent
public class StreamEraser extends AbstractItemWriter {

  @Inject private StreamRetention streams;

  @Override
  public void writeItems(List<Object> items) {
    items.forEach(id -> streams.erase((UUID) id));
  }
}
