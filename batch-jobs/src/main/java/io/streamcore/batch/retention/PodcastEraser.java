package io.streamcore.batch.retention;

import io.streamcore.podcast.PodcastRetention;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Erases podcasts with their episodes and covers; each leaves a receipt. */
@Named
@Dependent
public class PodcastEraser extends AbstractItemWriter {

  @Inject private PodcastRetention podcasts;

  @Override
  public void writeItems(List<Object> items) {
    items.forEach(id -> podcasts.erasePodcast((UUID) id));
  }
}
