package io.streamcore.batch.media;

import io.streamcore.media.UploadKeys;
import io.streamcore.media.hls.Playlists;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StoredObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The folder {@code hls/} of an upload: segments and playlists by their names below it. */
@ApplicationScoped
class HlsFolder {

  @Inject private ObjectStore objects;

  void writeSegment(UUID uploadId, String name, byte[] body, String contentType)
      throws IOException {
    objects.put(key(uploadId, name), new ByteArrayInputStream(body), body.length, contentType);
  }

  void writePlaylist(UUID uploadId, String name, String text) throws IOException {
    writeSegment(uploadId, name, text.getBytes(StandardCharsets.UTF_8), Playlists.CONTENT_TYPE);
  }

  /** What lies in a folder below {@code hls/}, with sizes in bytes. */
  Map<String, Long> sizes(UUID uploadId, String folder) throws IOException {
    int above = UploadKeys.hls(uploadId).value().length() + 1;
    return objects.list(key(uploadId, folder)).stream()
        .collect(Collectors.toMap(it -> it.key().value().substring(above), StoredObject::size));
  }

  ObjectKey key(UUID uploadId, String name) {
    return UploadKeys.hls(uploadId).resolve(name);
  }
}
