package io.streamcore.adapter.relay;

import io.streamcore.live.LiveHls;
import io.streamcore.relay.api.LiveSegments;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Live HLS as the relay cuts it. */
record RelayedHls(LiveSegments segments) implements LiveHls {

  @Override
  public String playlist() {
    return segments.playlist();
  }

  @Override
  public String codecs() {
    return segments.codecs();
  }

  @Override
  public int bandwidth() {
    return segments.bandwidth();
  }

  @Override
  public String segmentType() {
    // RFC 6381 names: MPEG-4 audio is "mp4a.40.…", MP3 "mp4a.40.34" (or "mp4a.69", "mp4a.6B")
    return segments.codecs().matches("mp4a\\.(40\\.34|69|6B)|mp3") ? "audio/mpeg" : "audio/aac";
  }

  @Override
  public Optional<ByteBuffer> segment(long sequence) {
    return segments.segment(sequence);
  }
}
