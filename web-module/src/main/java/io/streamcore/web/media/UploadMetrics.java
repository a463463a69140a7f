package io.streamcore.web.media;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.streamcore.media.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Counts what came in: {@code streamcore_uploads_total} and {@code streamcore_upload_bytes_total},
 * by the way it came.
 */
@ApplicationScoped
public class UploadMetrics {

  @Inject private MeterRegistry registry;

  /** An upload was made; {@code way} is {@code form} or {@code tus}. */
  void accepted(Upload upload, String way) {
    // not by Counter.builder: what that registers, the server's registry keeps from Prometheus
    List<Tag> tags = List.of(Tag.of("way", way));
    registry.counter("streamcore.uploads", tags).increment();
    registry.counter("streamcore.upload.bytes", tags).increment((double) upload.sizeBytes());
  }
}
