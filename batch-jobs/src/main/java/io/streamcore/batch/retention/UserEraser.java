package io.streamcore.batch.retention;

import io.streamcore.identity.Erasures;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Erases users, with all that the rooms keep of them. */
@Named
@Dependent
public class UserEraser extends AbstractItemWriter {

  @Inject private Erasures users;

  @Override
  public void writeItems(List<Object> items) {
    items.forEach(id -> users.erase((UUID) id));
  }
}
