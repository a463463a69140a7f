package io.streamcore.ground;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The embedded database server: unpacked, initialised and started from the data folder, durable
 * (fsync on), reachable from this machine only, with a password.
 */
public final class Postgres {

  static final String SUPERUSER = "postgres";

  private static final int START_SECONDS = 180;

  private final Path binaries;
  private final Path data;
  private final Path log;

  public Postgres(DataFolder folder) {
    this.binaries = folder.postgresql().resolve("server");
    this.data = folder.postgresql().resolve("data");
    this.log = folder.postgresql().resolve("log");
  }

  /** Starts the server, after unpacking it and creating its data where that was never done. */
  public void start(Home home, Secrets secrets, int port, Progress progress) {
    try {
      Files.createDirectories(log);
      Unprivileged.own(log);
      unpack(home.postgresqlArchive(), progress);
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        progress.step("Creating the database");
        initialise(secrets.password("database.superuser"));
      }
      forgetForeignPid();
      progress.step("Starting PostgreSQL on 127.0.0.1:" + port);
      String options =
          "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_prepared_transactions=64 -c max_connections=150"
              .formatted(port);
      control(
          "start",
          "-w",
          "-t",
          Integer.toString(START_SECONDS),
          "-l",
          log.resolve("postgresql.log").toString(),
          "-o",
          options);
    } catch (IOException e) {
      throw new Failure("Cannot prepare PostgreSQL: " + e.getMessage(), e);
    }
  }

  /** Stops the server if it runs; open transactions are rolled back. */
  public void stop() {
    if (isRunning()) {
      control("stop", "-m", "fast", "-w", "-t", Integer.toString(START_SECONDS));
    }
  }

  public boolean isRunning() {
    return pid() > 0 && ProcessHandle.of(pid()).isPresent();
  }

  private void control(String verb, String... options) {
    List<String> command =
        Unprivileged.command(
            java.util.stream.Stream.concat(
                    List.of(binaries.resolve("bin/pg_ctl").toString(), verb, "-D", data.toString())
                        .stream(),
                    java.util.Arrays.stream(options))
                .toList());
    Shell.run(
        "pg_ctl " + verb,
        command,
        Map.of("TZ", "UTC"),
        log.resolve("pg_ctl.log"),
        START_SECONDS + 10);
  }

  private void initialise(String password) throws IOException {
    Path file = Files.createTempFile(log, "password", "");
    Files.writeString(file, password);
    try {
      Unprivileged.own(log);
      Files.createDirectories(
          data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Unprivileged.own(data);
      List<String> command =
          List.of(
              binaries.resolve("bin/initdb").toString(),
              "-D",
              data.toString(),
              "-U",
              SUPERUSER,
              "-A",
              "scram-sha-256",
              "--pwfile=" + file,
              "-E",
              "UTF8",
              "--locale=C.UTF-8",
              "--data-checksums");
      Shell.run(
          "initdb",
          Unprivileged.command(command),
          Map.of("TZ", "UTC"),
          log.resolve("initdb.log"),
          START_SECONDS);
    } finally {
      Files.delete(file);
    }
  }

  /** A power cut leaves a lock file behind whose process id may by now belong to a stranger. */
  private void forgetForeignPid() throws IOException {
    boolean stranger =
        ProcessHandle.of(pid())
            .map(
                process ->
                    process
                        .info()
                        .command()
                        .map(command -> !command.endsWith("postgres"))
                        .orElse(false))
            .orElse(false);
    if (stranger) {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
  }

  private long pid() {
    try {
      return Files.readString(data.resolve("postmaster.pid"))
          .lines()
          .findFirst()
          .map(line -> Long.parseLong(line.strip()))
          .orElse(-1L);
    } catch (IOException | NumberFormatException e) {
      return -1;
    }
  }

  private void unpack(Path archive, Progress progress) throws IOException {
    Path stamp = binaries.resolve(".complete");
    String version = archive.getFileName() + " " + Files.size(archive);
    if (Files.exists(stamp) && Files.readString(stamp).equals(version)) {
      return;
    }
    progress.step("Unpacking PostgreSQL");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry);
      }
    }
    Files.writeString(stamp, version);
  }

  private void unpack(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
    Path target = binaries.resolve(entry.getName()).normalize();
    if (!target.startsWith(binaries)) {
      throw new IOException("an entry of the archive points outside of it: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    Files.deleteIfExists(target);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    boolean executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
