package io.streamcore.harness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts sound into frames as a decoder would, and writes down where it is broken: each frame must
 * begin where the one before ended, and be of the first one's kind.
 *
 * <p>Not thread-safe.
 */
final class FrameMeter {

  private static final int MAX_FAULTS = 20;

  /**
   * A frame's head: how long it is, how much it sounds, and what all of a stream have in common.
   */
  record Head(int bytes, int samples, int sampleRate, String kind) {}

  private byte[] rest = new byte[0];
  private long position;
  private long frames;
  private double seconds;
  private boolean lost;
  private @Nullable String kind;
  private final List<String> faults = new ArrayList<>();

  void take(byte[] bytes, int length) {
    byte[] all = Arrays.copyOf(rest, rest.length + length);
    System.arraycopy(bytes, 0, all, rest.length, length);
    int at = 0;
    while (all.length - at >= Heads.LENGTH) {
      Head head = Heads.read(all, at);
      if (head == null) {
        fault("no frame begins at byte " + position);
        at++;
        position++;
        continue;
      }
      if (all.length - at < head.bytes()) {
        break;
      }
      count(head);
      at += head.bytes();
      position += head.bytes();
    }
    rest = Arrays.copyOfRange(all, at, all.length);
  }

  private void count(Head head) {
    lost = false;
    if (kind == null) {
      kind = head.kind();
    } else if (!kind.equals(head.kind())) {
      fault("at byte %d %s becomes %s".formatted(position, kind, head.kind()));
      lost = false;
      kind = head.kind();
    }
    frames++;
    seconds += (double) head.samples() / head.sampleRate();
  }

  /** Notes the beginning of a broken stretch, not each of its bytes. */
  private void fault(String what) {
    if (!lost && faults.size() < MAX_FAULTS) {
      faults.add(what);
    }
    lost = true;
  }

  long frames() {
    return frames;
  }

  double seconds() {
    return seconds;
  }

  /** Such as {@code MP3 44100 Hz stereo}; empty before the first frame. */
  String kind() {
    return kind == null ? "" : kind;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /**
   * The heads of MPEG audio layer III (ISO 11172-3 §2.4.1.3) and ADTS frames (ISO 13818-7 §6.2).
   */
  private static final class Heads {

    static final int LENGTH = 7;

    private static final int[] MPEG1_KILOBITS = {
      0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
    };
    private static final int[] MPEG2_KILOBITS = {
      0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
    };
    private static final int[] MPEG1_RATES = {44100, 48000, 32000};
    private static final int[] ADTS_RATES = {
      96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350
    };

    private Heads() {}

    /** Null if no frame begins there. */
    static @Nullable Head read(byte[] bytes, int at) {
      int first = bytes[at] & 0xff;
      int second = bytes[at + 1] & 0xff;
      if (first != 0xff || (second & 0xe0) != 0xe0) {
        return null;
      }
      return (second & 0x06) == 0 ? adts(bytes, at, second) : mp3(bytes, at, second);
    }

    private static @Nullable Head adts(byte[] bytes, int at, int second) {
      int third = bytes[at + 2] & 0xff;
      int fourth = bytes[at + 3] & 0xff;
      int rate = (third >> 2) & 0xf;
      int length = (fourth & 0x3) << 11 | (bytes[at + 4] & 0xff) << 3 | (bytes[at + 5] & 0xff) >> 5;
      if ((second & 0xf0) != 0xf0 || rate >= ADTS_RATES.length || length < LENGTH) {
        return null;
      }
      int blocks = (bytes[at + 6] & 0x3) + 1;
      int channels = (third & 1) << 2 | fourth >> 6;
      String kind = String.format(Locale.ROOT, "AAC %d Hz, %d", ADTS_RATES[rate], channels);
      return new Head(length, 1024 * blocks, ADTS_RATES[rate], kind);
    }

    private static @Nullable Head mp3(byte[] bytes, int at, int second) {
      int third = bytes[at + 2] & 0xff;
      int version = (second >> 3) & 3; // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5
      int bitrate = third >> 4;
      int rate = (third >> 2) & 3;
      if (version == 1 || (second & 0x06) != 0x02 || bitrate == 0 || bitrate == 15 || rate == 3) {
        return null;
      }
      boolean one = version == 3;
      int kilobits = one ? MPEG1_KILOBITS[bitrate] : MPEG2_KILOBITS[bitrate];
      int hertz = MPEG1_RATES[rate] / (one ? 1 : version == 2 ? 2 : 4);
      int length = (one ? 144_000 : 72_000) * kilobits / hertz + ((third >> 1) & 1);
      int channels = (bytes[at + 3] & 0xc0) == 0xc0 ? 1 : 2;
      String kind = String.format(Locale.ROOT, "MP3 %d Hz, %d", hertz, channels);
      return new Head(length, one ? 1152 : 576, hertz, kind);
    }
  }
}
