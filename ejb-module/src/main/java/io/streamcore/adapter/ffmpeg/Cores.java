package io.streamcore.adapter.ffmpeg;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The node's processors, of which every child that works hard borrows one: there are never more of
 * them than processors, however many jobs run. Safe for use by many threads.
 *
 * <p>A child stays on its processor. Its threads hand frames to each other ten times for each frame
 * of sound; between two processors that means interrupting the other one every time, within one the
 * next thread simply goes on.
 */
@ApplicationScoped
class Cores {

  /** A borrowed place without a processor of its own. */
  static final int ANY = -1;

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String ALLOWED = "Cpus_allowed_list:";
  private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");

  private final BlockingQueue<Integer> free;

  /** For proxies only. */
  Cores() {
    this(List.of(ANY));
  }

  @Inject
  Cores(@ConfigProperty(name = "streamcore.transcode.threads") Optional<Integer> threads)
      throws IOException {
    this(places(threads.orElseGet(() -> Runtime.getRuntime().availableProcessors())));
  }

  private Cores(List<Integer> places) {
    this.free = new ArrayBlockingQueue<>(places.size(), true, places);
  }

  /** So many places on any processor. */
  static Cores anywhere(int places) {
    return new Cores(Collections.nCopies(places, ANY));
  }

  /**
   * Borrows the processor that was free for longest, waiting for one if need be.
   *
   * @return its number, or {@link #ANY}; to be given back. Empty if none came free in time
   */
  Optional<Integer> take(long millis) throws InterruptedException {
    return Optional.ofNullable(free.poll(millis, TimeUnit.MILLISECONDS));
  }

  void giveBack(int core) {
    free.add(core);
  }

  /** Numbers in the kernel's way of listing them, such as {@code 0-3,8}. */
  static List<Integer> parse(String list) {
    List<Integer> numbers = new ArrayList<>();
    Matcher range = RANGE.matcher(list);
    while (range.find()) {
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      for (int number = first; number <= last; number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /**
   * One place on each processor that this process may run on. If there are to be more places, or
   * fewer (as in a container with a share of a large machine), the system knows better where.
   */
  private static List<Integer> places(int count) throws IOException {
    List<Integer> allowed = allowed();
    return allowed.size() == count ? allowed : Collections.nCopies(count, ANY);
  }

  private static List<Integer> allowed() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return List.of();
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(ALLOWED))
        .findFirst()
        .map(line -> parse(line.substring(ALLOWED.length())))
        .orElse(List.of());
  }
}
