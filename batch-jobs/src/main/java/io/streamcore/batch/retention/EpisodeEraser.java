package io.streamcore.batch.retention;

import io.streamcore.podcast.PodcastRetention;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Erases episodes; each leaves a receipt. */
@Named
@Dependent
public class EpisodeEraser extends AbstractItemWriter {

  @Inject private PodcastRetention podcasts;

  @Override
  public void writeItems(List<Object> items) {
    items.forEach(id -> podcasts.eraseEpisode((UUID) id));
  }
}
