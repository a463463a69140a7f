package io.streamcore.relay.protocol.sound;

import io.streamcore.relay.api.SoundShape;
import java.nio.ByteBuffer;

/**
 * Cuts a byte stream that arrives in any pieces into the whole frames of one format; what is no
 * frame is thrown away and counted. Holds less than 128 KiB. For one thread at a time.
 */
public interface FrameParser {

  /** Takes in all remaining bytes and hands out the frames that they complete. */
  void feed(ByteBuffer bytes, FrameSink sink);

  /** Bytes thrown away so far because they are no part of a frame; tags are not counted. */
  long garbage();

  static FrameParser of(SoundShape.Format format) {
    return switch (format) {
      case MP3 -> new SyncedFrames(MpegHeader::read);
      case AAC -> new SyncedFrames(AdtsHeader::read);
      case OGG -> new OggPages();
    };
  }
}
