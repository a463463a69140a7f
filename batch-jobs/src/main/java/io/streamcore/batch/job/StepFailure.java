package io.streamcore.batch.job;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Keeps what a step failed of for the {@link JobLedger}: a job's own context does not tell. Every
 * step has it as its listener.
 */
@Named
@Dependent
public class StepFailure extends AbstractStepListener {

  @Inject private JobContext job;
  @Inject private StepContext step;

  @Override
  public void afterStep() {
    if (step.getException() != null) {
      job.setTransientUserData(step.getException());
    }
  }
}
