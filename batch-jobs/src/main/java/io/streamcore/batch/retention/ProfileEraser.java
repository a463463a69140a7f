package io.streamcore.batch.retention;

import io.streamcore.viewing.ProfileRetention;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Erases profiles with what they watched; each leaves a receipt. */
@Named
@Dependent
public class ProfileEraser extends AbstractItemWriter {

  @Inject private ProfileRetention profiles;

  @Override
  public void writeItems(List<Object> items) {
    items.forEach(id -> profiles.erase((UUID) id));
  }
}
