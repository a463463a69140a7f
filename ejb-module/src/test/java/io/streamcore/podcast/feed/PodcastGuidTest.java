package io.streamcore.podcast.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodcastGuidTest {

  /** The example of the namespace's own documentation. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "podnews.net/rss",
        "https://podnews.net/rss",
        "http://podnews.net/rss/",
        "feed://podnews.net/rss///"
      })
  void follows_the_example_of_the_namespace(String feed) {
    assertThat(PodcastGuid.of(feed)).hasToString("9b024349-ccf0-5f69-a609-6b82873eab3c");
  }
}
