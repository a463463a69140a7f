package io.streamcore.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTuneTest {

  @TempDir private Path folder;

  @Test
  void every_tune_becomes_a_tagged_file() throws Exception {
    String ffmpeg = new Home(Path.of("..").toAbsolutePath().normalize()).ffmpeg().toString();

    for (DemoTune tune : DemoTune.ALL) {
      DemoTune beginning =
          new DemoTune(tune.file(), tune.title(), tune.artist(), 1, tune.left(), tune.right());
      byte[] mp3 = Files.readAllBytes(beginning.synthesise(ffmpeg, folder));

      assertThat(mp3).hasSizeGreaterThan(20_000);
      assertThat(new String(mp3, StandardCharsets.ISO_8859_1))
          .startsWith("ID3")
          .contains(tune.title(), tune.artist());
    }
  }

  @Test
  void no_two_tunes_share_a_file() {
    assertThat(DemoTune.ALL).extracting(DemoTune::file).doesNotHaveDuplicates();
  }
}
