package io.streamcore.web.media;

import io.streamcore.media.StoredOriginal;
import io.streamcore.media.UploadIntake;
import io.streamcore.media.UploadWish;
import io.streamcore.problem.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UuidUploadIdFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of resumable uploads (tus 1.0), in the data folder, until they are whole. The id of
 * such an upload becomes the upload's id, so that the room reserved for it passes over. Safe for
 * many threads; nodes of a cluster share the data folder.
 */
@ApplicationScoped
public class TusUploads {

  /** Where they live; the id follows. */
  static final String URI = "/api/v1/uploads/tus";

  private static final Duration EXPIRY = Duration.ofHours(24);

  private static final MediaWebMessages LOG =
      Logger.getMessageLogger(MethodHandles.lookup(), MediaWebMessages.class, "io.streamcore.web");

  @Inject private UploadIntake intake;

  @Inject private UploadMetrics metrics;

  @Resource private ManagedScheduledExecutorService scheduler;

  @Inject
  @ConfigProperty(
      name = "streamcore.data.dir",
      defaultValue = "${jboss.server.data.dir}/streamcore")
  private String dataDir;

  // A client that repeats its last request must not have the same pieces taken in twice.
  private final Set<UUID> finishing = ConcurrentHashMap.newKeySet();

  private @Nullable Future<?> cleaning;
  private Path folder = Path.of("");
  private TusFileUploadService service = new TusFileUploadService();

  @PostConstruct
  void begin() {
    folder = Path.of(dataDir).resolve("tus");
    service =
        new TusFileUploadService()
            .withUploadUri(URI)
            .withStoragePath(folder.toString())
            .withUploadIdFactory(new UuidUploadIdFactory())
            .withMaxUploadSize(intake.maxBytes())
            .withUploadExpirationPeriod(EXPIRY.toMillis())
            // A final upload would be as large as all its parts together, past every limit.
            .disableTusExtension("concatenation");
    cleaning = scheduler.scheduleWithFixedDelay(this::cleanUp, 1, 60, TimeUnit.MINUTES);
  }

  @PreDestroy
  void end() {
    if (cleaning != null) {
      cleaning.cancel(false);
    }
  }

  TusFileUploadService service() {
    return service;
  }

  /**
   * Keeps room for an upload that was just created.
   *
   * @throws Problem if it is too large, or the user's quota does not hold it; then it is gone
   */
  void created(String uri, UUID userId) throws IOException, TusException {
    UploadInfo info = service.getUploadInfo(uri, userId.toString());
    try {
      wish(info);
      intake.expect(id(info), userId, info.getLength());
    } catch (Problem e) {
      service.deleteUpload(uri, userId.toString());
      throw e;
    }
  }

  /** Frees the room of an upload that its user has called off. */
  void terminated(String uri, UUID userId) {
    intake.discard(id(uri), userId);
  }

  /**
   * Makes an upload of the pieces if they are all there.
   *
   * @return whether they were
   * @throws Problem if it is no sound; then it is gone
   */
  boolean finish(String uri, UUID userId) throws IOException, TusException {
    UploadInfo info = service.getUploadInfo(uri, userId.toString());
    if (info == null || info.isUploadInProgress() || !finishing.add(id(info))) {
      return false;
    }
    Path pieces = folder.resolve("uploads").resolve(id(info).toString()).resolve("data");
    try {
      StoredOriginal original =
          intake.receive(id(info), userId, pieces, info.getMetadata().get("filename"));
      metrics.accepted(intake.accept(original, wish(info)), "tus");
      return true;
    } finally {
      service.deleteUpload(uri, userId.toString());
      finishing.remove(id(info));
    }
  }

  private static UploadWish wish(UploadInfo info) {
    Map<String, String> metadata = info.getMetadata();
    return new UploadWish(
        metadata.get("title"), metadata.get("artist"), !"false".equals(metadata.get("normalize")));
  }

  private void cleanUp() {
    try {
      service.cleanup();
    } catch (IOException | RuntimeException e) {
      LOG.cleanUpFailed(e); // the next hour's clean-up sees the same files
    }
  }

  private static UUID id(UploadInfo info) {
    return UUID.fromString(info.getId().toString());
  }

  static UUID id(String uri) {
    return UUID.fromString(uri.substring(uri.lastIndexOf('/') + 1));
  }
}
