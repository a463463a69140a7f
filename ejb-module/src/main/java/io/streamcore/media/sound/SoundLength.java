package io.streamcore.media.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How long a sound plays, told from its first bytes and a stretch further on, without the whole of
 * it: for files on servers of others. What is not written there is estimated from the bit rate.
 */
public final class SoundLength {

  /** As much of the end of an Ogg stream as holds its last page (RFC 3533, 6: 65,307 bytes). */
  private static final int OGG_PAGE = 65_307;

  private static final int OPUS_RATE = 48_000;

  private SoundLength() {}

  /** The size of the tag that stands before the sound; 0: none. */
  public static long tagBytes(byte[] head) {
    return head.length < FrameSyntax.HEAD + 3 ? 0 : FrameWalker.tagLength(ByteBuffer.wrap(head), 0);
  }

  /**
   * Where the stretch begins that tells the length, if the first bytes do not.
   *
   * @param total bytes of the whole; 0: not known
   */
  public static Optional<Long> furtherOn(byte[] head, long total) {
    Optional<SoundFormat> format = FirstBytes.format(head);
    if (total <= head.length || format.isEmpty()) {
      return Optional.empty();
    }
    return switch (format.get()) {
      case OGG -> Optional.of(Math.max(head.length, total - OGG_PAGE));
      case M4A -> Optional.of(behindMedia(head)).filter(at -> at > head.length && at < total);
      case MP3, AAC, WAV, FLAC -> Optional.empty();
    };
  }

  /**
   * The length in seconds; 0: it cannot be told.
   *
   * @param head the first bytes, a large tag left out
   * @param further what begins at {@link #furtherOn}; empty: nothing
   * @param total bytes of the whole, from {@code head} on; 0 or less: not known
   */
  public static double seconds(byte[] head, byte[] further, long total) {
    Optional<SoundFormat> format = FirstBytes.format(head);
    if (format.isEmpty()) {
      return 0;
    }
    return switch (format.get()) {
      case MP3 -> framed(head, FrameSyntax.MP3, total);
      case AAC -> framed(head, FrameSyntax.ADTS, total);
      case FLAC -> flac(ByteBuffer.wrap(head));
      case WAV -> wav(ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN), total);
      case OGG -> ogg(head, further.length == 0 ? head : further);
      case M4A -> Math.max(movie(head), movie(further));
    };
  }

  /** By the encoder's own count of frames, else by the average of the frames that are seen. */
  private static double framed(byte[] head, FrameSyntax syntax, long total) {
    ByteBuffer data = ByteBuffer.wrap(head);
    int at = (int) Math.min(head.length, tagBytes(head));
    FrameHeader first = null;
    long frames = 0;
    long bytes = 0;
    int begin = at;
    while (at + FrameSyntax.HEAD <= head.length) {
      FrameHeader frame = syntax.parse(data, at);
      if (frame == null || (first != null && !frame.follows(first))) {
        at++;
        continue;
      }
      if (first == null) {
        first = frame;
        begin = at;
        Optional<Gapless> told = information(data, at, frame, syntax);
        if (told.isPresent() && told.get().frames() > 0) {
          long samples = told.get().frames() * frame.samples();
          return (double) (samples - told.get().lead() - told.get().trail()) / frame.sampleRate();
        }
      }
      frames++;
      bytes += frame.length();
      at += frame.length();
    }
    if (first == null || total <= 0) {
      return 0;
    }
    double perFrame = (double) bytes / frames;
    return (total - begin) / perFrame * first.samples() / first.sampleRate();
  }

  private static Optional<Gapless> information(
      ByteBuffer data, int at, FrameHeader frame, FrameSyntax syntax) {
    if (syntax != FrameSyntax.MP3 || at + frame.length() > data.limit()) {
      return Optional.empty();
    }
    return Gapless.read(data.slice(at, frame.length()), frame);
  }

  /**
   * STREAMINFO: 20 bits of rate, 36 bits of samples.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9639#section-8.2">RFC 9639, 8.2</a>
   */
  private static double flac(ByteBuffer data) {
    int at = (int) FrameWalker.tagLength(data, 0) + 4 + 4 + 10;
    if (at + 8 > data.limit()) {
      return 0;
    }
    long bits = data.getLong(at);
    long rate = bits >>> 44;
    return rate == 0 ? 0 : (double) (bits & 0xF_FFFF_FFFFL) / rate;
  }

  /** The size of the chunk {@code data}, by the bytes per second of {@code fmt }. */
  private static double wav(ByteBuffer data, long total) {
    long perSecond = 0;
    int at = 12;
    while (at + 8 <= data.limit()) {
      String name = text(data, at);
      long size = data.getInt(at + 4) & 0xFFFF_FFFFL;
      if (name.equals("fmt ") && at + 20 <= data.limit()) {
        perSecond = data.getInt(at + 16) & 0xFFFF_FFFFL;
      } else if (name.equals("data")) {
        // a writer that did not know has left 0 or everything possible
        boolean known = size > 0 && (total <= 0 || at + 8 + size <= total);
        long bytes = known ? size : total - at - 8;
        return perSecond == 0 || bytes <= 0 ? 0 : (double) bytes / perSecond;
      }
      if (size > data.limit()) {
        return 0;
      }
      at += (int) (8 + size + (size & 1));
    }
    return 0;
  }

  /** The place of the last page, in samples of the rate that the first page tells. */
  private static double ogg(byte[] head, byte[] end) {
    String first = new String(head, 0, Math.min(head.length, 128), StandardCharsets.ISO_8859_1);
    ByteBuffer data = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    int opus = first.indexOf("OpusHead");
    int vorbis = first.indexOf("\u0001vorbis");
    long rate;
    long skip = 0;
    if (opus >= 0 && opus + 12 <= data.limit()) {
      rate = OPUS_RATE; // RFC 7845, 4: the place counts at 48 kHz, whatever the source had
      skip = data.getShort(opus + 10) & 0xFFFF;
    } else if (vorbis >= 0 && vorbis + 16 <= data.limit()) {
      rate = data.getInt(vorbis + 12) & 0xFFFF_FFFFL;
    } else {
      return 0;
    }
    String pages = new String(end, StandardCharsets.ISO_8859_1);
    int page = pages.lastIndexOf("OggS");
    if (page < 0 || page + 14 > end.length || rate == 0) {
      return 0;
    }
    long place = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getLong(page + 6);
    return Math.max(0, (double) (place - skip) / rate);
  }

  /** The movie header (ISO/IEC 14496-12, 8.2.2): time scale and duration. */
  private static double movie(byte[] bytes) {
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mvhd");
    if (at < 0 || at + 36 > bytes.length) {
      return 0;
    }
    ByteBuffer data = ByteBuffer.wrap(bytes);
    boolean wide = data.get(at + 4) == 1;
    long scale = data.getInt(at + (wide ? 24 : 16)) & 0xFFFF_FFFFL;
    long length = wide ? data.getLong(at + 28) : data.getInt(at + 20) & 0xFFFF_FFFFL;
    return scale == 0 ? 0 : (double) length / scale;
  }

  /** The end of the first box that does not end within the head: mostly that of the sound. */
  private static long behindMedia(byte[] head) {
    ByteBuffer data = ByteBuffer.wrap(head);
    long at = 0;
    while (at + 16 <= head.length) {
      long size = data.getInt((int) at) & 0xFFFF_FFFFL;
      if (size == 1) {
        size = data.getLong((int) at + 8);
      }
      if (size < 8) {
        return 0;
      }
      at += size;
    }
    return at;
  }

  private static String text(ByteBuffer data, int at) {
    byte[] name = new byte[4];
    data.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
