package io.streamcore.media.sound;

/** A file that cannot be made playable, and why, in words for the one who uploaded it. */
public final class UnplayableSound extends Exception {

  private static final long serialVersionUID = 1L;

  /** The reasons, each with a sentence for the owner of the file. */
  public enum Reason {
    EMPTY("The file is empty."),
    NOT_AUDIO("This is not an audio file that we know. Upload MP3, AAC, M4A, WAV, FLAC or Ogg."),
    NO_SOUND("The file holds no sound."),
    PROTECTED("The file is copy-protected and cannot be read."),
    UNSUPPORTED_CODEC(
        "The sound in this file is in a format that we do not take. Export it as MP3, WAV or"
            + " FLAC."),
    DAMAGED("The file is damaged or was cut off: its sound cannot be read to the end."),
    TOO_LONG("The file is longer than 24 hours."),
    TOO_COMPLEX("The file takes more time or memory to read than any sound of its length should.");

    private final String message;

    Reason(String message) {
      this.message = message;
    }

    /** A full sentence, safe to show. */
    public String message() {
      return message;
    }
  }

  private final Reason reason;

  public UnplayableSound(Reason reason) {
    super(reason.message());
    this.reason = reason;
  }

  public UnplayableSound(Reason reason, Throwable cause) {
    super(reason.message(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
