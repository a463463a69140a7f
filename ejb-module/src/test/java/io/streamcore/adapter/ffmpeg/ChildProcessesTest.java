package io.streamcore.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reads what programs print, and leaves none of them behind. */
@Timeout(30)
class ChildProcessesTest {

  private static final String ENDLESS = "while :; do printf %065536d 0; done";

  @TempDir private Path folder;
  private final AtomicReference<Thread> reader = new AtomicReference<>();
  private final ThreadFactory threads =
      work -> {
        Thread thread = new Thread(work);
        reader.set(thread);
        return thread;
      };

  @BeforeEach
  void has_a_shell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
  }

  @Test
  void reads_everything_to_the_end() throws Exception {
    AtomicLong total = new AtomicLong();
    Command command =
        shell("head -c 20000001 /dev/zero", in -> total.set(in.transferTo(nowhere())));
    assertThat(ChildProcesses.run(command, () -> false).good()).isTrue();
    assertThat(total).hasValue(20_000_001);
  }

  @Test
  void ends_a_program_whose_reader_fails() throws Exception {
    Command command =
        shell(
            ENDLESS,
            in -> {
              throw new IOException("enough");
            });
    assertThatThrownBy(() -> ChildProcesses.run(command, () -> false))
        .isInstanceOf(IOException.class)
        .hasRootCauseMessage("enough");
  }

  @Test
  void ends_program_and_reader_when_called_off() throws Exception {
    AtomicBoolean reading = new AtomicBoolean();
    Command command =
        shell(
            ENDLESS,
            in -> {
              reading.set(true);
              in.transferTo(nowhere());
            });
    assertThatThrownBy(() -> ChildProcesses.run(command, reading::get))
        .isInstanceOf(CancellationException.class);
    Objects.requireNonNull(reader.get()).join();
  }

  @Test
  void runs_programs_as_batch_jobs_where_the_system_can() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/chrt")));
    AtomicReference<String> said = new AtomicReference<>("");
    Command command = shell("chrt -p $$", in -> said.set(text(in)));
    ChildProcesses.run(command, () -> false);
    assertThat(said.get()).contains("SCHED_BATCH");
  }

  @Test
  void borrows_a_core_for_each_and_gives_it_back() throws Exception {
    Cores cores = Cores.anywhere(2);
    AtomicInteger together = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Command command =
        shell(
            "echo; sleep 0.2",
            in -> {
              in.read();
              most.accumulateAndGet(together.incrementAndGet(), Math::max);
              in.transferTo(nowhere());
              together.decrementAndGet();
            });
    assertThat(ChildProcesses.run(Collections.nCopies(5, command), cores, () -> false))
        .hasSize(5)
        .allMatch(Ending::good);
    assertThat(most).hasValueBetween(1, 2);
    assertThat(cores.take(0)).isPresent();
    assertThat(cores.take(0)).isPresent();
    assertThat(cores.take(0)).isEmpty();
  }

  @Test
  void waits_for_a_core_no_longer_than_its_work_is_wanted() throws Exception {
    Cores cores = Cores.anywhere(1);
    assertThat(cores.take(0)).isPresent();
    List<Command> commands = List.of(shell("true", in -> in.transferTo(nowhere())));
    assertThatThrownBy(() -> ChildProcesses.run(commands, cores, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void reads_the_numbers_of_processors_as_the_kernel_lists_them() {
    assertThat(Cores.parse("\t0-2,5,8-9\n")).containsExactly(0, 1, 2, 5, 8, 9);
  }

  private Command shell(String script, Output.Reader output) {
    return new Command(
        List.of("/bin/sh", "-c", script),
        folder,
        Output.read(output, threads),
        Limits.forSeconds(1, 0));
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static OutputStream nowhere() {
    return OutputStream.nullOutputStream();
  }
}
