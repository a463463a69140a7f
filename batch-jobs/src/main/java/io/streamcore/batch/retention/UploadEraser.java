package io.streamcore.batch.retention;

import io.streamcore.media.UploadRetention;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Erases uploads: their objects, then their rows; each leaves a receipt. */
@Named
@Dependent
public class UploadEraser extends AbstractItemWriter {

  @Inject private UploadRetention uploads;

  @Override
  public void writeItems(List<Object> items) {
    items.forEach(id -> uploads.erase((UUID) id));
  }
}
