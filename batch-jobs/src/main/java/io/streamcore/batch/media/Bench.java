package io.streamcore.batch.media;

import io.streamcore.media.Upload;
import io.streamcore.media.sound.Workbench;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * This node's place to work on sound: a scratch folder for each upload, its original as a local
 * file, and as many hands as the node has to spare. Whatever lies there is worthless without its
 * job, and is swept away when the node starts.
 */
@ApplicationScoped
class Bench {

  private final Map<UUID, Object> downloads = new ConcurrentHashMap<>();

  @Inject private ObjectStore objects;

  @Inject
  @ConfigProperty(name = "streamcore.scratch.dir")
  private Optional<Path> scratch;

  @Inject
  @ConfigProperty(name = "streamcore.transcode.threads")
  private Optional<Integer> threads;

  @PostConstruct
  void sweep() {
    try {
      erase(root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many processes may work on one upload at once. */
  int hands() {
    return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }

  Workbench workbench(UUID uploadId, int hands, BooleanSupplier calledOff) throws IOException {
    return new Workbench(Files.createDirectories(folder(uploadId)), hands, calledOff);
  }

  /** The original as a local file: the store's own, or a copy that is fetched once. */
  Path original(Upload upload) throws IOException {
    ObjectKey key = new ObjectKey(upload.filePath());
    Optional<Path> local = objects.localFile(key);
    return local.isPresent() ? local.get() : download(upload.id(), key);
  }

  /** Clears away what lies here of an upload. */
  void clear(UUID uploadId) throws IOException {
    downloads.remove(uploadId);
    erase(folder(uploadId));
  }

  private Path download(UUID uploadId, ObjectKey key) throws IOException {
    Path copy = Files.createDirectories(folder(uploadId)).resolve("original");
    synchronized (downloads.computeIfAbsent(uploadId, id -> new Object())) {
      if (!Files.exists(copy)) {
        Path part = copy.resolveSibling("original.part");
        try (InputStream body = objects.open(key, 0, -1)) {
          Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return copy;
  }

  private Path folder(UUID uploadId) {
    return root().resolve(uploadId.toString());
  }

  private Path root() {
    return scratch.orElseGet(
        () -> Path.of(System.getProperty("jboss.server.temp.dir"), "streamcore-transcode"));
  }

  private static void erase(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(folder)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
