package io.streamcore.web.media;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.streamcore.media.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Counts what came in: {@code streamcore_uploads_total} and {@code streamcore_upload_bytes_total},
 * by the way it came.
 */
@ApplicationScoped
public class UploadMetrics {

  @Inject private MeterRegistry registry;

  /** An upload was made; {@code way} is {@code form} or {@code tus}. */
  void accepted(Upload upload, String way) {
    Counter.builder("streamcore.uploads")
        .description("Uploads that were accepted")
        .tag("way", way)
        .register(registry)
        .increment();
    Counter.builder("streamcore.upload.bytes")
        .description("Bytes of uploads that were accepted")
        .baseUnit("bytes")
        .tag("way", way)
        .register(registry)
        .increment((double) upload.sizeBytes());
  }
}
