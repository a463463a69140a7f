package io.streamcore.media.sound;

import java.util.Optional;

/** The kinds of file that are accepted; each is a container with the codecs that we take in it. */
public enum SoundFormat {
  MP3("mp3", "audio/mpeg", false),
  AAC("aac", "audio/aac", false),
  M4A("m4a", "audio/mp4", false),
  WAV("wav", "audio/wav", true),
  FLAC("flac", "audio/flac", true),
  OGG("ogg", "audio/ogg", false);

  private final String extension;
  private final String contentType;
  private final boolean lossless;

  SoundFormat(String extension, String contentType, boolean lossless) {
    this.extension = extension;
    this.contentType = contentType;
    this.lossless = lossless;
  }

  /** The extension of file names, without a dot. */
  public String extension() {
    return extension;
  }

  /** The media type under which the original may be handed out. */
  public String contentType() {
    return contentType;
  }

  /** How its frames are found, for formats that are nothing but frames. */
  public Optional<FrameSyntax> syntax() {
    return switch (this) {
      case MP3 -> Optional.of(FrameSyntax.MP3);
      case AAC -> Optional.of(FrameSyntax.ADTS);
      case M4A, WAV, FLAC, OGG -> Optional.empty();
    };
  }

  /** Whether every codec of this format keeps the sound as it was. */
  public boolean lossless() {
    return lossless;
  }
}
