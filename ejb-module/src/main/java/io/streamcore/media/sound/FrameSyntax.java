package io.streamcore.media.sound;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The two kinds of audio stream that are nothing but a row of frames, each with its own head. */
public enum FrameSyntax {
  /** MPEG-1, -2 and -2.5 Layer III (ISO/IEC 11172-3 and 13818-3), without free format. */
  MP3 {
    @Override
    @Nullable FrameHeader parse(ByteBuffer data, int at) {
      int head = data.getInt(at);
      int version = head >>> 19 & 3;
      int bitRate = head >>> 12 & 15;
      int rate = head >>> 10 & 3;
      boolean layerThree = (head >>> 17 & 3) == 1;
      if (head >>> 21 != 0x7FF || version == 1 || !layerThree) {
        return null;
      }
      if (bitRate == 0 || bitRate == 15 || rate == 3 || (head & 3) == 2) {
        return null;
      }
      boolean one = version == 3;
      int sampleRate = MP3_RATES[rate] >> (one ? 0 : version == 2 ? 1 : 2);
      int samples = one ? 1152 : 576;
      int padding = head >>> 9 & 1;
      int length = samples / 8 * (one ? KBITS_1 : KBITS_2)[bitRate] * 1000 / sampleRate + padding;
      return new FrameHeader(length, samples, sampleRate, (head >>> 6 & 3) == 3 ? 1 : 2, version);
    }
  },
  /** ADTS (ISO/IEC 13818-7, 6.2) with one raw data block per frame. */
  ADTS {
    @Override
    @Nullable FrameHeader parse(ByteBuffer data, int at) {
      int head = data.getInt(at);
      int rate = head >>> 10 & 15;
      if (head >>> 20 != 0xFFF || (head >>> 17 & 3) != 0 || rate >= ADTS_RATES.length) {
        return null;
      }
      int tail = data.getInt(at + 3);
      int length = tail >>> 13 & 0x1FFF;
      boolean manyBlocks = (data.get(at + 6) & 3) != 0;
      if (length < HEAD || manyBlocks) {
        return null;
      }
      int config = head >>> 6 & 7;
      int profile = head >>> 16 & 0xF;
      return new FrameHeader(length, 1024, ADTS_RATES[rate], config == 7 ? 8 : config, profile);
    }
  };

  /** How many bytes {@link #parse} looks at. */
  static final int HEAD = 7;

  private static final int[] MP3_RATES = {44_100, 48_000, 32_000};
  private static final int[] KBITS_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] KBITS_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] ADTS_RATES = {
    96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
    7_350
  };

  /** The frame head at a place with {@link #HEAD} bytes behind it, or null if there is none. */
  abstract @Nullable FrameHeader parse(ByteBuffer data, int at);
}
