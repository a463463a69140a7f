package io.streamcore.batch.viewing;

import io.streamcore.viewing.recommend.ModelSchool;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Learns which titles go with which from all histories. When it is stopped, it begins anew. */
@Named
@Dependent
public class LearnStep extends AbstractBatchlet {

  @Inject private ModelSchool school;

  private volatile boolean stopped;

  @Override
  public @Nullable String process() {
    school.learn(() -> stopped);
    return null;
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
