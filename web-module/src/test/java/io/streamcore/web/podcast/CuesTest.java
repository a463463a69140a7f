package io.streamcore.web.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.web.podcast.Cues.Cue;
import org.junit.jupiter.api.Test;

class CuesTest {

  @Test
  void reads_webvtt() {
    String text =
        """
        WEBVTT

        NOTE nothing

        1
        00:01.500 --> 00:04.000 align:start
        <v Mara>Hi <i>there</i>
        you

        01:00:00.000 --> 01:00:01.000
        Bye
        """;

    assertThat(Cues.of(text)).containsExactly(new Cue(1.5, "Hi there\nyou"), new Cue(3600, "Bye"));
  }

  @Test
  void reads_subrip() {
    assertThat(Cues.of("1\r\n00:00:02,250 --> 00:00:04,000\r\nHi\r\n\r\n"))
        .containsExactly(new Cue(2.25, "Hi"));
  }

  @Test
  void finds_nothing_in_noise() {
    assertThat(Cues.of("-->\n\n00:00 --> \n\n")).isEmpty();
  }
}
