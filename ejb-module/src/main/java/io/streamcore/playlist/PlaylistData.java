package io.streamcore.playlist;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A user's playlists in the export of all data, and their end with the user. */
@ApplicationScoped
public class PlaylistData implements PersonalData {

  @Inject private PlaylistStore playlists;

  @Inject private TrackStore tracks;

  @Inject private PlaylistRetention retention;

  /** A playlist as it is exported. */
  public record Row(
      UUID playlistId,
      PlaylistSettings settings,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant deletedAt,
      List<TrackRow> tracks) {}

  /** A track as it is exported. */
  public record TrackRow(
      UUID trackId,
      SourceType sourceType,
      @Nullable UUID uploadId,
      @Nullable String url,
      String title,
      @Nullable String artist,
      int durationSeconds,
      Instant createdAt,
      @Nullable Instant deletedAt) {

    static TrackRow of(Track track) {
      return new TrackRow(
          track.id(),
          track.sourceType(),
          track.uploadId().orElse(null),
          track.url().orElse(null),
          track.title(),
          track.artist().orElse(null),
          track.durationSeconds(),
          track.createdAt(),
          track.deletedAt().orElse(null));
    }
  }

  @Override
  public String name() {
    return "playlists";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return playlists.ownedBy(userId).stream().map(this::row);
  }

  @Override
  public void erase(UUID userId) {
    retention.eraseAllOf(userId);
  }

  private Row row(Playlist playlist) {
    List<Track> all =
        Stream.concat(tracks.of(playlist.id()).stream(), tracks.deletedOf(playlist.id()).stream())
            .toList();
    return new Row(
        playlist.id(),
        playlist.settings(),
        playlist.createdAt(),
        playlist.updatedAt(),
        playlist.deletedAt().orElse(null),
        all.stream().map(TrackRow::of).toList());
  }
}
