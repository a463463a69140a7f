package io.streamcore.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedPathTest {

  private static final String TOKEN = "q3k1Zs-x0_AbCdEfGhIjKlMnOpQrStUvWxYz0123456";

  @Test
  void hides_the_token_of_a_private_feed() {
    assertThat(LoggedPath.of("/feeds/private/" + TOKEN + ".xml"))
        .isEqualTo("/feeds/private/***.xml");
    assertThat(LoggedPath.of("/feeds/private/" + TOKEN + "/episodes/1/audio.mp3"))
        .isEqualTo("/feeds/private/***/episodes/1/audio.mp3");
    assertThat(LoggedPath.of("/feeds/private/" + TOKEN)).isEqualTo("/feeds/private/***");
  }

  @Test
  void leaves_other_paths_as_they_are() {
    assertThat(LoggedPath.of("/podcasts/1/feed.xml")).isEqualTo("/podcasts/1/feed.xml");
  }
}
