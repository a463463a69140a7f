package io.streamcore.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An order names each track once. */
class TrackOrderTest {

  private final Track a = track("A");
  private final Track b = track("B");
  private final List<Track> both = List.of(a, b);

  @Test
  void puts_tracks_where_their_ids_are() {
    assertThat(TrackOrder.of(both, ids(b, a))).containsExactly(b, a);
  }

  @Test
  void loses_no_track() {
    assertThatExceptionOfType(Conflict.class).isThrownBy(() -> TrackOrder.of(both, ids(a)));
  }

  @Test
  void knows_no_track_of_another_playlist() {
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> TrackOrder.of(both, ids(a, b, track("C"))));
  }

  @Test
  void doubles_no_track() {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> TrackOrder.of(both, ids(a, b, a)));
  }

  private static List<UUID> ids(Track... tracks) {
    return Stream.of(tracks).map(Track::id).toList();
  }

  private static Track track(String title) {
    return Track.of(
        UUID.randomUUID(), UUID.randomUUID(), new Track.Names(title, null, 60), 0, Instant.EPOCH);
  }
}
