package io.streamcore.batch.media;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamcore.media.UploadKeys;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * What a step of the transcode job leaves for a later one: small JSON objects below {@code
 * uploads/audio/{upload_id}/work/}, readable by any node. They are gone when the job is done.
 */
@ApplicationScoped
class WorkPapers {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private ObjectStore objects;

  <T> void write(UUID uploadId, Paper<T> paper, T content) throws IOException {
    byte[] json = JSON.writeValueAsBytes(content);
    objects.put(
        key(uploadId, paper), new ByteArrayInputStream(json), json.length, "application/json");
  }

  <T> T read(UUID uploadId, Paper<T> paper) throws IOException {
    try (InputStream json = objects.open(key(uploadId, paper), 0, -1)) {
      return JSON.readValue(json, paper.type());
    }
  }

  boolean has(UUID uploadId, Paper<?> paper) throws IOException {
    return objects.find(key(uploadId, paper)).isPresent();
  }

  void discard(UUID uploadId) throws IOException {
    objects.deleteAll(folder(uploadId));
  }

  private static ObjectKey key(UUID uploadId, Paper<?> paper) {
    return folder(uploadId).resolve(paper.name() + ".json");
  }

  private static ObjectKey folder(UUID uploadId) {
    return UploadKeys.made(uploadId).resolve("work");
  }
}
