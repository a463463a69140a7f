package io.streamcore.relay.protocol.sound;

import org.jspecify.annotations.Nullable;

/** The header of an AAC frame in ADTS (ISO/IEC 14496-3 §1.A.2.2). */
record AdtsHeader(int profile, int sampleRate, int configuration, int length, int blocks)
    implements FrameHeader {

  private static final int[] SAMPLE_RATES = {
    96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
    7_350
  };
  private static final int SAMPLES_PER_BLOCK = 1024;

  static @Nullable FrameHeader read(byte[] bytes, int at) {
    int third = bytes[at + 2] & 0xFF;
    int fourth = bytes[at + 3] & 0xFF;
    int rate = third >> 2 & 15;
    boolean crc = (bytes[at + 1] & 1) == 0;
    int length = (fourth & 3) << 11 | (bytes[at + 4] & 0xFF) << 3 | (bytes[at + 5] & 0xFF) >> 5;
    if (bytes[at] != (byte) 0xFF
        || (bytes[at + 1] & 0xF6) != 0xF0
        || rate >= SAMPLE_RATES.length
        || length <= (crc ? 9 : 7)) {
      return null;
    }
    int configuration = (third & 1) << 2 | fourth >> 6;
    int blocks = (bytes[at + 6] & 3) + 1;
    return new AdtsHeader(third >> 6, SAMPLE_RATES[rate], configuration, length, blocks);
  }

  @Override
  public boolean continues(FrameHeader earlier) {
    return earlier instanceof AdtsHeader that
        && profile == that.profile
        && sampleRate == that.sampleRate
        && configuration == that.configuration;
  }

  @Override
  public Frame frame(byte[] bytes, int at) {
    return new Frame(Frame.Kind.SOUND, SAMPLES_PER_BLOCK * blocks, sampleRate, channels(), true, 0);
  }

  /** Configuration 0 says it inside the frame; in practice that is stereo. */
  private int channels() {
    return switch (configuration) {
      case 0 -> 2;
      case 7 -> 8;
      default -> configuration;
    };
  }
}
