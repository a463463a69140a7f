package io.streamcore.media.sound;

/**
 * What the head of a self-delimiting audio frame says.
 *
 * @param length of the whole frame in bytes
 * @param samples per channel that it decodes to
 * @param sampleRate in Hz
 * @param channels 1 or more; 0 if the frame's inside has to be asked
 * @param kind all that must not change within a stream, besides the sample rate: version, layer,
 *     profile
 */
record FrameHeader(int length, int samples, int sampleRate, int channels, int kind) {

  /** Whether this can be another frame of the same stream; channels may change on the way. */
  boolean follows(FrameHeader other) {
    return kind == other.kind && sampleRate == other.sampleRate;
  }
}
