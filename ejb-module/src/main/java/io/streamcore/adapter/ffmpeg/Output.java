package io.streamcore.adapter.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** What becomes of what a program prints: nothing, a file, or whatever its reader makes of it. */
final class Output {

  private static final Path NULL = Path.of("/dev/null");

  private final Redirect redirect;
  private final @Nullable Reader reader;
  private final @Nullable ThreadFactory threads;

  private Output(Redirect redirect, @Nullable Reader reader, @Nullable ThreadFactory threads) {
    this.redirect = redirect;
    this.reader = reader;
    this.threads = threads;
  }

  static Output none() {
    return file(NULL);
  }

  static Output file(Path file) {
    return new Output(Redirect.to(file.toFile()), null, null);
  }

  /**
   * Read while the program runs, in a thread of its own: a pipe is full after a few milliseconds,
   * and a program that only waits must not stop whoever waits for it.
   */
  static Output read(Reader reader, ThreadFactory threads) {
    return new Output(Redirect.PIPE, reader, threads);
  }

  Redirect redirect() {
    return redirect;
  }

  /**
   * Begins to read what a program prints, if that is wanted. The reading ends with the program; if
   * it fails, the program finds its pipe closed.
   */
  Optional<FutureTask<Void>> open(InputStream printed) {
    if (reader == null || threads == null) {
      return Optional.empty();
    }
    FutureTask<Void> reading =
        new FutureTask<>(
            () -> {
              try (printed) {
                reader.read(printed);
              }
              return null;
            });
    threads.newThread(reading).start();
    return Optional.of(reading);
  }

  /** Takes in what a program prints, up to its end. */
  @FunctionalInterface
  interface Reader {
    void read(InputStream printed) throws IOException;
  }
}
