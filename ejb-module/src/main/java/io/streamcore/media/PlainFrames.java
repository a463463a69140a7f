package io.streamcore.media;

import io.streamcore.media.sound.FrameIndex;
import io.streamcore.media.sound.FrameReader;
import io.streamcore.media.sound.FrameSyntax;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StoredObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sound of an upload as bare frames, one behind the other, such as can be put between the
 * frames of a live stream: an MP3's own, or those of a rung of the AAC ladder.
 */
@ApplicationScoped
public class PlainFrames {

  private static final int FRAMES_AT_ONCE = 1000;

  // good enough for a stand-in, and there on every ladder
  private static final String RUNG = "/128k/";

  @Inject private ObjectStore objects;

  /**
   * Writes the frames of an upload behind what is there.
   *
   * @param rate in Hz that they must have
   * @param channels that they must have
   * @return false, and nothing is written, if the upload has no such frames
   * @throws IOException if the object store does not answer, or the target does not take it
   */
  public boolean write(
      Upload upload, FrameSyntax syntax, int rate, int channels, OutputStream target)
      throws IOException {
    Path gathered = Files.createTempFile("frames", ".bin");
    try {
      List<ObjectKey> parts = syntax == FrameSyntax.MP3 ? original(upload) : rung(upload);
      try (OutputStream out = Files.newOutputStream(gathered)) {
        for (ObjectKey part : parts) {
          try (InputStream in = objects.open(part, 0, -1)) {
            in.transferTo(out);
          }
        }
      }
      Optional<FrameIndex> index =
          FrameIndex.of(gathered, syntax)
              .filter(it -> it.uniform() && it.sampleRate() == rate && it.channels() == channels);
      if (index.isPresent()) {
        copy(gathered, index.get(), target);
      }
      return index.isPresent();
    } finally {
      Files.delete(gathered);
    }
  }

  private static List<ObjectKey> original(Upload upload) {
    boolean mp3 = upload.contentType().equals("audio/mpeg");
    return mp3 ? List.of(new ObjectKey(upload.filePath())) : List.of();
  }

  private List<ObjectKey> rung(Upload upload) throws IOException {
    return objects.list(UploadKeys.hls(upload.id())).stream()
        .map(StoredObject::key)
        .filter(key -> key.value().contains(RUNG) && key.value().endsWith(".aac"))
        .sorted(Comparator.comparing(ObjectKey::value))
        .toList();
  }

  /** What is not a frame, such as the tag at the head of each segment, stays behind. */
  private static void copy(Path source, FrameIndex index, OutputStream target) throws IOException {
    try (FrameReader frames = FrameReader.open(source, index)) {
      for (long left = index.frames(); left > 0; left -= FRAMES_AT_ONCE) {
        target.write(frames.read((int) Math.min(left, FRAMES_AT_ONCE)));
      }
    }
  }
}
