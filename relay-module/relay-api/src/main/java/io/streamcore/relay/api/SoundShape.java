package io.streamcore.relay.api;

/**
 * The form of a live sound, as far as a player must know it: sounds of the same shape can follow
 * each other without a player noticing.
 *
 * @param sampleRate in Hz; 0 if the format does not tell
 * @param channels 1 or 2; 0 if the format does not tell
 */
public record SoundShape(Format format, int sampleRate, int channels) {

  /** The formats that the relay takes in. */
  public enum Format {
    MP3("audio/mpeg"),
    AAC("audio/aac"),
    OGG("application/ogg");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }
}
