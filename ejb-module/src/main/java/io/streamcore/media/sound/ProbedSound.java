package io.streamcore.media.sound;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 *
 * @param codec the decoder's name: {@code mp3}, {@code aac}, {@code flac}, {@code pcm_s16le}, …
 * @param sampleRate in Hz
 * @param samples length per channel, without encoder delay and padding where the file tells them
 * @param bitRate average of the sound itself in bit/s
 * @param lossless whether the codec keeps the sound as it was
 * @param passThrough whether its own frames can be published as they are
 * @param pictures whether moving pictures go with it, which nobody here makes anything of
 * @param cover its picture, in the scratch folder of the bench it was probed at
 */
public record ProbedSound(
    SoundFormat format,
    String codec,
    int sampleRate,
    int channels,
    long samples,
    int bitRate,
    boolean lossless,
    boolean passThrough,
    SoundTags tags,
    boolean pictures,
    @Nullable CoverArt cover) {

  /** The length in seconds. */
  @JsonIgnore
  public double seconds() {
    return (double) samples / sampleRate;
  }

  /** The same with a picture. */
  public ProbedSound withCover(@Nullable CoverArt picture) {
    return new ProbedSound(
        format,
        codec,
        sampleRate,
        channels,
        samples,
        bitRate,
        lossless,
        passThrough,
        tags,
        pictures,
        picture);
  }
}
