package io.streamcore.analytics.sender;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.analytics.RawEvent.Delivery;
import org.junit.jupiter.api.Test;

class HlsPieceTest {

  private final HlsPiece piece = new HlsPiece();

  @Test
  void joins_segments_that_follow_each_other() {
    hear(0, 6, 12);

    assertThat(piece.take()).isEqualTo(Delivery.piece(18, 300, 0, 18));
    assertThat(piece.take()).as("nothing more").isNull();
  }

  @Test
  void is_full_after_a_minute_and_goes_on_behind_it() {
    for (int second = 0; second < 54; second += 6) {
      hear(second);
      assertThat(piece.isFull()).isFalse();
    }
    hear(54);
    assertThat(piece.isFull()).isTrue();
    assertThat(piece.take()).isEqualTo(Delivery.piece(60, 1000, 0, 60));

    hear(60);
    assertThat(piece.take()).isEqualTo(Delivery.piece(6, 100, 60, 66));
  }

  @Test
  void hears_once_what_is_fetched_again_or_in_another_quality() {
    hear(0, 6, 6, 0, 12);

    assertThat(piece.take()).isEqualTo(Delivery.piece(18, 500, 0, 18));
  }

  @Test
  void does_not_go_on_with_what_lies_elsewhere() {
    hear(0, 6);

    assertThat(piece.goesOnWith(segment(12))).isTrue();
    assertThat(piece.goesOnWith(segment(120))).isFalse();
    assertThat(piece.goesOnWith(HeardSegment.live(6, 1))).isTrue();
  }

  @Test
  void has_no_places_where_the_sound_has_no_beginning() {
    piece.add(HeardSegment.live(5.9, 100));
    piece.add(HeardSegment.live(5.9, 100));

    assertThat(piece.take()).isEqualTo(Delivery.piece(12, 200, null, null));
  }

  @Test
  void loses_no_fractions_over_many_pieces() {
    int seconds = 0;
    for (int i = 0; i < 10; i++) {
      piece.add(HeardSegment.live(1.4, 1));
      Delivery delivery = piece.take();
      Integer heard = delivery == null ? null : delivery.seconds();
      seconds += heard == null ? 0 : heard;
    }
    assertThat(seconds).isEqualTo(14);
  }

  private void hear(int... seconds) {
    for (int second : seconds) {
      piece.add(segment(second));
    }
  }

  private static HeardSegment segment(int second) {
    return new HeardSegment(second, 6, 100);
  }
}
