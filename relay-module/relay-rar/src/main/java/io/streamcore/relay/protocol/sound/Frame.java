package io.streamcore.relay.protocol.sound;

/**
 * What is known of the smallest piece of sound that must not be cut: an MPEG audio frame, an ADTS
 * frame, or an Ogg page.
 *
 * @param kind whether it is heard, or prepares decoders
 * @param samples its duration, in samples of {@code sampleRate}; 0 for headers, and where the
 *     format does not tell
 * @param sampleRate in Hz
 * @param channels how many
 * @param joinable whether a decoder can begin here (after the headers, if there are any)
 * @param reservoir bytes of sound in the frames before that this one reaches back to (MP3's bit
 *     reservoir); 0: complete in itself
 */
public record Frame(
    Kind kind, int samples, int sampleRate, int channels, boolean joinable, int reservoir) {

  /** What a frame is for. */
  public enum Kind {
    /** The first page of a logical Ogg stream: headers before it are void from here on. */
    FIRST_HEADER,
    /** A further header page: whoever joins later needs it, too. */
    HEADER,
    SOUND
  }

  /** Its duration, rounded down. */
  public long micros() {
    return sampleRate == 0 ? 0 : samples * 1_000_000L / sampleRate;
  }
}
