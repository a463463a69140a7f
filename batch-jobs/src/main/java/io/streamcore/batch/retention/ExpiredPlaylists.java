package io.streamcore.batch.retention;

import io.streamcore.playlist.PlaylistRetention;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads playlists whose time in the recycle bin is over. */
@Named
@Dependent
public class ExpiredPlaylists extends ExpiredReader {

  @Inject private PlaylistRetention playlists;

  @Override
  List<UUID> due(Instant now, int limit) {
    return playlists.expiredPlaylists(now, limit);
  }
}
