package io.streamcore.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one copy of the product: {@code files} (the objects), {@code postgresql} (the
 * database), {@code server} (configuration, journals and logs of the application server), {@code
 * secrets}, {@code run} (what is running).
 */
public final class DataFolder {

  /** Less than this and an unpacked database, a journal and a log do not fit. */
  private static final long LEAST_FREE_BYTES = 512L << 20;

  private final Path root;

  public DataFolder(Path root) {
    this.root = root;
  }

  /**
   * Where data goes when nobody says: into the clone, or into the home folder of a user who may not
   * write there.
   */
  static Path standard(Path home) {
    Path inClone = home.resolve(".streamcore");
    return Files.isWritable(Files.exists(inClone) ? inClone : home)
        ? inClone
        : Path.of(System.getProperty("user.home"), ".local", "share", "streamcore");
  }

  /** Whether every folder from the root down to this one lets other users through. */
  static boolean othersCanEnter(@Nullable Path folder) {
    for (Path each = folder; each != null; each = each.getParent()) {
      try {
        if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }

  /** Creates what is missing, closed to other users except for the way to the database. */
  public void prepare() {
    try {
      Files.createDirectories(root);
      if (Unprivileged.isRoot()) {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
      }
      for (Path each : new Path[] {files(), server(), secrets(), run()}) {
        Files.createDirectories(each);
        Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx------"));
      }
      Files.createDirectories(postgresql());
      requireSpace(Files.getFileStore(root).getUsableSpace());
    } catch (IOException e) {
      throw new Failure(
          "Cannot use the data folder " + root + " (STREAMCORE_DATA): " + e.getMessage(), e);
    }
  }

  void requireSpace(long freeBytes) {
    if (freeBytes < LEAST_FREE_BYTES) {
      throw new Failure(
          "The disk is full: %d MiB free below %s, %d needed"
              .formatted(freeBytes >> 20, root, LEAST_FREE_BYTES >> 20));
    }
  }

  public Path root() {
    return root;
  }

  public Path files() {
    return root.resolve("files");
  }

  /**
   * The database's folder: {@code postgresql}, except where root's database user could not get
   * there (a clone below {@code /root}); then one in {@code /var/lib/streamcore}, named by this
   * folder.
   */
  public Path postgresql() {
    if (!Unprivileged.isRoot() || othersCanEnter(root.toAbsolutePath().getParent())) {
      return root.resolve("postgresql");
    }
    UUID name = UUID.nameUUIDFromBytes(root.toString().getBytes(StandardCharsets.UTF_8));
    return Path.of("/var/lib/streamcore", name.toString());
  }

  public Path server() {
    return root.resolve("server");
  }

  public Path secrets() {
    return root.resolve("secrets");
  }

  public Path run() {
    return root.resolve("run");
  }

  public Path serverLog() {
    return server().resolve("log").resolve("server.log");
  }
}
