package io.streamcore.media.hls;

import java.io.IOException;

/** Takes finished segments. A segment given again under its name replaces the earlier one. */
@FunctionalInterface
public interface SegmentSink {

  /**
   * Takes one segment.
   *
   * @param name its name below {@code hls/}, such as {@code aac-1a2b3c4d/128k/00001.aac}
   * @param body its bytes, which belong to the sink from now on
   * @param contentType {@code audio/aac} or {@code audio/mpeg}
   */
  void take(String name, byte[] body, String contentType) throws IOException;
}
