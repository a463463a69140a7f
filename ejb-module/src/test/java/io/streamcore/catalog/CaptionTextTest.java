package io.streamcore.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionTextTest {

  @Test
  void of_subrip_becomes_webvtt() {
    String subrip =
        """
        1
        00:00:01,000 --> 00:00:02,500
        {\\an8}<i>Salt</i> & pepper

        2
        01:00:03,000 --> 01:00:04,000
        one
        two
        """;

    assertThat(CaptionText.clean("\uFEFF" + subrip.replace("\n", "\r\n")))
        .isEqualTo(
            """
            WEBVTT

            00:00:01.000 --> 00:00:02.500
            <i>Salt</i> &amp; pepper

            01:00:03.000 --> 01:00:04.000
            one
            two
            """);
  }

  @Test
  void of_webvtt_keeps_cues_and_nothing_else() {
    String webvtt =
        """
        WEBVTT - made by hand

        STYLE
        ::cue { background: url(https://example.org/x) }

        NOTE not for viewers

        first
        00:01.000 --> 00:02.500 align:start region:x
        <v Ann>Hi &amp; <font color=red>bye</font> <script>x</script> 1 < 2
        """;

    assertThat(CaptionText.clean(webvtt))
        .isEqualTo(
            """
            WEBVTT

            00:00:01.000 --> 00:00:02.500 align:start
            <v Ann>Hi &amp; bye x 1 &lt; 2
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "WEBVTT",
        "just words",
        "WEBVTT\n\n00:02.000 --> 00:01.000\nbackwards",
        "WEBVTT\n\n00:61.000 --> 00:62.000\nno such second",
        "WEBVTT\n\n00:01.000 --> soon\nno end",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n\0"
      })
  void is_refused_where_a_player_would_show_nothing(String text) {
    assertThatThrownBy(() -> CaptionText.clean(text)).isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({"EN, en", "pt-br, pt-BR", "zh-hant-tw, zh-Hant-TW"})
  void has_a_language_in_its_canonical_spelling(String tag, String canonical) {
    assertThat(Captions.locale(tag).toLanguageTag()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "english language", "en_US", "und", "../en"})
  void has_no_language_that_is_none(String tag) {
    assertThatThrownBy(() -> Captions.locale(tag)).isInstanceOf(Invalid.class);
  }
}
