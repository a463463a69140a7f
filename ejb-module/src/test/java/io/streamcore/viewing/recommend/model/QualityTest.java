package io.streamcore.viewing.recommend.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists tell what synthetic profiles watch next, better than simpler ways from the same data. */
class QualityTest {

  private static final int TITLES = 300;
  private static final int PROFILES = 4_000;

  private static Quality quality = new Quality(new Tastes(0, 1, 0));

  @BeforeAll
  static void live_a_year() {
    quality = new Quality(new Tastes(42, TITLES, PROFILES));
  }

  @Test
  void they_are_better_than_neighbours_and_neighbours_better_than_the_charts() {
    Quality.Result popular = quality.of(quality.popularity());
    Quality.Result neighbours = quality.of(quality.itemKnn(20, 100));
    Quality.Result ours = quality.of(quality.ranked(Method.EASE));

    assertThat(ours.profiles()).isGreaterThan(PROFILES / 2);
    assertThat(neighbours.ndcg()).isGreaterThan(popular.ndcg());
    assertThat(neighbours.recall()).isGreaterThan(popular.recall());
    assertThat(ours.ndcg()).isGreaterThan(neighbours.ndcg());
    assertThat(ours.recall()).isGreaterThan(neighbours.recall());
  }

  @Test
  void the_way_for_large_catalogues_is_better_than_the_charts() {
    Quality.Result popular = quality.of(quality.popularity());
    Quality.Result ours = quality.of(quality.ranked(Method.COSINE));

    assertThat(ours.ndcg()).isGreaterThan(popular.ndcg());
    assertThat(ours.recall()).isGreaterThan(popular.recall());
  }
}
