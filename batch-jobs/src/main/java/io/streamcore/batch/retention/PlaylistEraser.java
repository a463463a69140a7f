package io.streamcore.batch.retention;

import io.streamcore.playlist.PlaylistRetention;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Erases playlists; each leaves a receipt. */
@Named
@Dependent
public class PlaylistEraser extends AbstractItemWriter {

  @Inject private PlaylistRetention playlists;

  @Override
  public void writeItems(List<Object> items) {
    items.forEach(id -> playlists.erasePlaylist((UUID) id));
  }
}
