package io.streamcore.relay.protocol.sound;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The header of an MPEG 1, 2 or 2.5 audio frame of Layer III (ISO/IEC 11172-3 §2.4.1.3, 13818-3;
 * 2.5 is Fraunhofer's extension). Free format is not taken: its frames do not tell their length.
 */
record MpegHeader(int version, int kilobits, int sampleRate, int channels, int length, boolean crc)
    implements FrameHeader {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final int MPEG_1 = 3;
  private static final int MPEG_2_5 = 0;
  private static final int LAYER_3 = 1;
  private static final int MONO = 3;
  private static final int[] KILOBITS_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] KILOBITS_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] SAMPLE_RATES = {44_100, 48_000, 32_000};

  static @Nullable FrameHeader read(byte[] bytes, int at) {
    int word = (int) WORD.get(bytes, at);
    int version = word >> 19 & 3;
    int bitrate = word >> 12 & 15;
    int rate = word >> 10 & 3;
    int emphasis = word & 3;
    if (word >>> 21 != 0x7FF
        || version == 1
        || (word >> 17 & 3) != LAYER_3
        || bitrate == 0
        || bitrate == 15
        || rate == 3
        || emphasis == 2) {
      return null;
    }
    int kilobits = (version == MPEG_1 ? KILOBITS_1 : KILOBITS_2)[bitrate];
    int sampleRate = SAMPLE_RATES[rate] >> (version == MPEG_1 ? 0 : version == MPEG_2_5 ? 2 : 1);
    int padding = word >> 9 & 1;
    int length = samples(version) / 8 * 1000 * kilobits / sampleRate + padding;
    int channels = (word >> 6 & 3) == MONO ? 1 : 2;
    return new MpegHeader(version, kilobits, sampleRate, channels, length, (word >> 16 & 1) == 0);
  }

  private static int samples(int version) {
    return version == MPEG_1 ? 1152 : 576;
  }

  @Override
  public boolean continues(FrameHeader earlier) {
    return earlier instanceof MpegHeader that
        && version == that.version
        && sampleRate == that.sampleRate
        && channels == that.channels;
  }

  @Override
  public Frame frame(byte[] bytes, int at) {
    return new Frame(
        Frame.Kind.SOUND, samples(version), sampleRate, channels, true, mainDataBegin(bytes, at));
  }

  /** How far the sound of this frame begins before it: the first 9 (MPEG 2: 8) bits after. */
  private int mainDataBegin(byte[] bytes, int at) {
    int side = at + sideInformation();
    if (version == MPEG_1) {
      return (bytes[side] & 0xFF) << 1 | (bytes[side + 1] & 0x80) >> 7;
    }
    return bytes[side] & 0xFF;
  }

  private int sideInformation() {
    return crc ? 6 : 4;
  }

  /** Encoders put a silent frame with a table of the file's length first (Xing, LAME, VBRI). */
  @Override
  public boolean describesFile(byte[] bytes, int at) {
    int side = version == MPEG_1 ? (channels == 1 ? 17 : 32) : (channels == 1 ? 9 : 17);
    int xing = sideInformation() + side;
    return is(bytes, at, xing, "Xing")
        || is(bytes, at, xing, "Info")
        || is(bytes, at, 4 + 32, "VBRI");
  }

  private boolean is(byte[] bytes, int at, int offset, String word) {
    if (offset + word.length() > length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[at + offset + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
