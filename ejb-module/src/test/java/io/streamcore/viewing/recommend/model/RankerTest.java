package io.streamcore.viewing.recommend.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.media.offer.Candidate;
import io.streamcore.viewing.recommend.model.Viewer.Liked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankerTest {

  private static final UUID OWNER = new UUID(5, 5);
  private static final UUID SOMEBODY = new UUID(6, 6);
  private static final int GROWN_UP = 99;

  private final List<Candidate> offered = new ArrayList<>();

  @Test
  void what_goes_with_what_was_watched_comes_first_and_says_why() {
    UUID watched = offer(0, false, 1, "Jazz");
    UUID beside = offer(0, false, 2, "Talk");
    UUID popular = offer(0, false, 100, "Rock");
    Model model = together(watched, beside);

    List<Pick> picks = rank(model, viewer(GROWN_UP, true, SOMEBODY, new Liked(watched, 1.5f)));

    assertThat(picks).extracting(Pick::titleId).containsExactly(beside, popular);
    assertThat(picks.get(0).becauseId()).isEqualTo(watched);
    assertThat(picks.get(1).becauseId()).isNull();
    assertThat(picks.get(0).score()).isBetween(picks.get(1).score(), 1f);
  }

  @Test
  void who_has_watched_nothing_is_told_what_is_popular() {
    UUID some = offer(0, false, 10);
    UUID many = offer(0, false, 100);
    UUID nobody = offer(0, false, 0);

    assertThat(rank(Model.none(Instant.EPOCH), viewer(GROWN_UP, true, SOMEBODY)))
        .extracting(Pick::titleId)
        .containsExactly(many, some, nobody);
  }

  @Test
  void of_what_no_model_knows_the_own_genres_come_first() {
    UUID watched = offer(0, false, 5, "Jazz");
    UUID rock = offer(0, false, 6, "Rock");
    UUID jazz = offer(0, false, 5, "Jazz");

    List<Pick> picks =
        rank(Model.none(Instant.EPOCH), viewer(GROWN_UP, true, SOMEBODY, new Liked(watched, 1)));

    assertThat(picks).extracting(Pick::titleId).containsExactly(jazz, rock);
    assertThat(picks.get(0).becauseId()).isEqualTo(watched);
  }

  @Test
  void what_is_not_fit_not_open_or_known_is_left_out() {
    UUID fit = offer(7, false, 1);
    UUID unfit = offer(8, false, 1000);
    UUID sold = offer(0, true, 1000);
    UUID disliked = offer(0, false, 1000);
    Liked known = new Liked(disliked, 0);
    Model model = together(fit, unfit);

    assertThat(rank(model, viewer(7, false, SOMEBODY, known)))
        .extracting(Pick::titleId)
        .containsExactly(fit);
    assertThat(rank(model, viewer(7, false, OWNER, known)))
        .extracting(Pick::titleId)
        .containsExactlyInAnyOrder(fit, sold);
    assertThat(rank(model, viewer(GROWN_UP, true, SOMEBODY, known)))
        .extracting(Pick::titleId)
        .containsExactlyInAnyOrder(fit, unfit, sold);
  }

  @Test
  void no_more_are_found_than_were_asked_for() {
    for (int i = 0; i < 100; i++) {
      offer(0, false, i);
    }
    assertThat(rank(Model.none(Instant.EPOCH), viewer(GROWN_UP, true, SOMEBODY))).hasSize(10);
  }

  private UUID offer(int minAge, boolean sold, long popularity, String... genres) {
    UUID id = new UUID(1, offered.size());
    offered.add(new Candidate(id, minAge, sold, OWNER, popularity, List.of(genres)));
    return id;
  }

  private List<Pick> rank(Model model, Viewer viewer) {
    return new Ranker(new Stock(model, offered), 10).rank(viewer);
  }

  private static Viewer viewer(int age, boolean subscribed, UUID user, Liked... watched) {
    return new Viewer(age, subscribed, user, List.of(watched));
  }

  private static Model together(UUID one, UUID other) {
    Histories histories =
        reader -> {
          for (int i = 0; i < 20; i++) {
            reader.read(new int[] {0, 1}, new float[] {1, 1}, 2);
          }
        };
    return Model.learn(new UUID(9, 9), Method.EASE, Instant.EPOCH, List.of(one, other), histories);
  }
}
