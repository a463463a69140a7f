package io.streamcore.media.sound;

/**
 * The part of a source that a partition needs: its samples, and for formats made of independent
 * frames also the frames that hold them, so that nothing else need be read or searched.
 *
 * @param fromSample first sample wanted, counted from the start of the sound; may lie before 0
 * @param toSample the sample after the last one wanted; may lie behind the end
 * @param byteOffset where its first frame begins, or {@link #SEEK} if the decoder is to seek
 * @param frames how many frames it has
 * @param frameSample the sample that its first frame begins with, counted as {@code fromSample}
 */
public record SourceSlice(
    long fromSample, long toSample, long byteOffset, int frames, long frameSample) {

  /** In place of a byte offset: this format is cut by the decoder. */
  public static final long SEEK = -1;

  static SourceSlice seek(long fromSample, long toSample) {
    return new SourceSlice(fromSample, toSample, SEEK, 0, 0);
  }
}
