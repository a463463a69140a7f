package io.streamcore.batch.podcast;

import io.streamcore.job.HopelessJob;
import io.streamcore.podcast.imports.Fetches;
import io.streamcore.podcast.imports.ImportWork;
import io.streamcore.problem.Problem;
import io.streamcore.problem.Unavailable;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of an import. Any step may be performed again, after it was stopped, failed, or its node
 * died in the middle: the rows of the import tell what is left of it.
 *
 * <p>{@link #stop} comes from another thread; the work ends after the file that is on its way.
 */
abstract class ImportStep implements Batchlet {

  @Inject ImportWork work;
  @Inject Fetches fetches;

  @Inject
  @BatchProperty(name = "import_id")
  private String importId;

  private volatile boolean stopping;

  /** Does the step's work. */
  abstract void perform(UUID id);

  @Override
  public final @Nullable String process() {
    try {
      perform(UUID.fromString(importId));
      return stopping ? "STOPPED" : null;
    } catch (Unavailable e) {
      throw e; // passes
    } catch (Problem e) {
      throw new HopelessJob(e.detail(), e);
    }
  }

  @Override
  public final void stop() {
    stopping = true;
  }

  final boolean isStopping() {
    return stopping;
  }
}
