package io.streamcore.ground;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What is known of the copy that was started from a data folder: its ports, its address, its
 * process.
 *
 * @param publicUrl where users find its pages
 * @param relayUrl where listeners find its relay
 */
public record RunningCopy(
    long pid, String started, Ports ports, String publicUrl, String relayUrl) {

  private static Path file(DataFolder folder) {
    return folder.run().resolve("server.properties");
  }

  /** The server process, if it is still the one that was started. */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(process -> started.equals(startOf(process)));
  }

  /** The copy last started from this folder, whether or not it is alive. */
  public static Optional<RunningCopy> read(DataFolder folder) {
    if (!Files.exists(file(folder))) {
      return Optional.empty();
    }
    Properties known = new Properties();
    try (Reader reader = Files.newBufferedReader(file(folder))) {
      known.load(reader);
    } catch (IOException e) {
      throw new Failure("Cannot read " + file(folder) + ": " + e.getMessage(), e);
    }
    Ports ports =
        new Ports(
            number(known, "port.http"),
            number(known, "port.https"),
            number(known, "port.management"),
            number(known, "port.database"),
            number(known, "port.relay"),
            number(known, "port.ingest"));
    return Optional.of(
        new RunningCopy(
            Long.parseLong(known.getProperty("pid", "-1")),
            known.getProperty("started", ""),
            ports,
            known.getProperty("public.url", ""),
            known.getProperty("relay.url", "")));
  }

  /** Writes down a process that has just been started. */
  static RunningCopy write(
      DataFolder folder, ProcessHandle process, Ports ports, String publicUrl, String relayUrl) {
    RunningCopy copy = new RunningCopy(process.pid(), startOf(process), ports, publicUrl, relayUrl);
    Properties known = new Properties();
    known.setProperty("pid", Long.toString(copy.pid()));
    known.setProperty("started", copy.started());
    known.setProperty("public.url", publicUrl);
    known.setProperty("port.http", Integer.toString(ports.http()));
    known.setProperty("port.https", Integer.toString(ports.https()));
    known.setProperty("port.management", Integer.toString(ports.management()));
    known.setProperty("port.database", Integer.toString(ports.database()));
    known.setProperty("port.relay", Integer.toString(ports.relay()));
    known.setProperty("port.ingest", Integer.toString(ports.ingest()));
    known.setProperty("relay.url", relayUrl);
    try (Writer writer = Files.newBufferedWriter(file(folder))) {
      known.store(writer, null);
    } catch (IOException e) {
      throw new Failure("Cannot write " + file(folder) + ": " + e.getMessage(), e);
    }
    return copy;
  }

  private static int number(Properties known, String key) {
    return Integer.parseInt(known.getProperty(key, "0"));
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
