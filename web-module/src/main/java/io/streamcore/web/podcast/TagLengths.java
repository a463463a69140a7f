package io.streamcore.web.podcast;

import io.streamcore.analytics.iab.Id3Tag;
import io.streamcore.media.Upload;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long the tags before the sound of uploads are: read once, and remembered. For any thread. */
@ApplicationScoped
class TagLengths {

  private static final int KEPT = 10_000;

  @Inject private ObjectStore objects;

  private final Map<String, Integer> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
              return size() > KEPT;
            }
          });

  /** In bytes; 0 if there is none, or the store does not tell just now. */
  int of(Upload upload) {
    String file = upload.filePath();
    Integer length = known.get(file);
    if (length == null) {
      try (InputStream in = objects.open(new ObjectKey(file), 0, Id3Tag.HEADER)) {
        length = (int) Math.min(upload.sizeBytes(), Id3Tag.length(in.readNBytes(Id3Tag.HEADER)));
        known.put(file, length);
      } catch (IOException e) {
        return 0;
      }
    }
    return length;
  }
}
