package io.streamcore.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLineTest {

  @Test
  void makes_one_line_without_controls() {
    assertThat(PlainLine.of(" Night\r\n\u0000Shift\u001b[2J\t ", 150)).contains("Night Shift [2J");
  }

  @Test
  void takes_marks_away_that_reverse_the_text() {
    assertThat(PlainLine.of("abc\u202Egpm.exe", 150)).contains("abc gpm.exe");
  }

  @Test
  void cuts_between_characters_and_not_within() {
    assertThat(PlainLine.of("\uD83C\uDFA7".repeat(200), 150).orElseThrow().codePointCount(0, 300))
        .isEqualTo(150);
  }

  @Test
  void takes_broken_characters_away() {
    assertThat(PlainLine.of("a\uD83Cb", 150)).contains("a b");
  }

  @Test
  void is_quick_with_a_text_of_megabytes() {
    assertThat(PlainLine.of("x".repeat(20_000_000), 150).orElseThrow()).hasSize(150);
  }

  @Test
  void finds_nothing_in_blanks() {
    assertThat(PlainLine.of(" \n\u0000\t ", 150)).isEmpty();
    assertThat(PlainLine.of(null, 150)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "song.mp3,song.mp3",
    "../../etc/passwd,passwd",
    "C:\\Users\\dj\\set.flac,set.flac",
    "/,upload",
    "'',upload"
  })
  void keeps_the_last_part_of_a_path_alone(String sent, String kept) {
    assertThat(UploadIntake.bareName(sent)).isEqualTo(kept);
  }
}
