package io.streamcore.media.hls;

import io.streamcore.media.sound.FrameIndex;
import io.streamcore.media.sound.FrameReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An MP3's own frames as a rendition: packed audio, cut between frames, not touched otherwise.
 * Costs one reading of the file.
 */
public final class Mp3PassThrough {

  /** MP3, as RFC 6381 writes it. */
  public static final String CODEC = "mp4a.40.34";

  public static final String CONTENT_TYPE = "audio/mpeg";

  /** The folder of the rendition below {@code hls/}. */
  public static final String FOLDER = "mp3";

  private static final double TARGET_SECONDS = 6;

  private Mp3PassThrough() {}

  /**
   * Cuts a file into segments. What is not a frame (tags, the encoder's information frame, garbage)
   * is left out.
   *
   * @throws IOException if the file cannot be read, or the sink failed
   */
  public static Rendition cut(Path mp3, FrameIndex index, SegmentSink sink) throws IOException {
    int perSegment =
        (int) Math.floor(TARGET_SECONDS * index.sampleRate() / index.samplesPerFrame());
    List<Segment> segments = new ArrayList<>();
    try (FrameReader frames = FrameReader.open(mp3, index)) {
      for (long first = 0; first < index.frames(); first += perSegment) {
        int count = (int) Math.min(perSegment, index.frames() - first);
        segments.add(segment(index, segments.size(), first, frames.read(count), count, sink));
      }
    }
    return new Rendition(FOLDER, CODEC, segments);
  }

  private static Segment segment(
      FrameIndex index, int number, long first, byte[] frames, int count, SegmentSink sink)
      throws IOException {
    ByteBuffer body = ByteBuffer.allocate(TimestampTag.SIZE + frames.length);
    TimestampTag.write(body, first * index.samplesPerFrame(), index.sampleRate());
    body.put(frames);
    String name = String.format(Locale.ROOT, "%s/%05d.mp3", FOLDER, number);
    sink.take(name, body.array(), CONTENT_TYPE);
    double seconds = (double) count * index.samplesPerFrame() / index.sampleRate();
    return new Segment(name, FOLDER, number, seconds, body.capacity());
  }
}
