package io.streamcore.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The ffmpeg that the server runs, unpacked by the build, for tests to use and to make files. */
final class RealFfmpeg {

  private static final Path FOLDER = Path.of("target/ffmpeg").toAbsolutePath();

  private RealFfmpeg() {}

  /** The tool; skips the test where there is none for this machine, unless {@code CI} is set. */
  static Ffmpeg tool() {
    boolean here =
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64");
    if (System.getenv("CI") == null) {
      assumeTrue(here, "there is an ffmpeg for tests on Linux x86-64 only");
    }
    for (String name : List.of("ffmpeg", "ffprobe")) {
      assertThat(FOLDER.resolve(name)).exists();
      assertThat(FOLDER.resolve(name).toFile().setExecutable(true)).isTrue();
    }
    return new Ffmpeg(FOLDER.resolve("ffmpeg").toString(), FOLDER.resolve("ffprobe").toString());
  }

  /** Runs ffmpeg by hand and tells what it printed. */
  static String run(String... arguments) throws IOException, InterruptedException {
    return run("ffmpeg", List.of("-v", "error", "-nostdin", "-y"), arguments);
  }

  /** Runs ffprobe by hand and tells what it printed. */
  static String probe(String... arguments) throws IOException, InterruptedException {
    return run("ffprobe", List.of("-v", "error"), arguments);
  }

  private static String run(String program, List<String> first, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(FOLDER.resolve(program).toString());
    line.addAll(first);
    line.addAll(List.of(arguments));
    Path log = Files.createTempFile("ffmpeg", ".log");
    try {
      Process process =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      String said = Files.readString(log);
      assertThat(process.exitValue()).as(said).isZero();
      return said;
    } finally {
      Files.delete(log);
    }
  }
}
