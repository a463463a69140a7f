package io.streamcore.media;

import io.streamcore.media.sound.ProbedSound;

/**
 * What probing an original has found.
 *
 * @param contentType its media type, decided by the whole file
 * @param durationSeconds how long it plays
 * @param pictures whether moving pictures go with the sound
 * @param tags what it says about itself
 */
public record UploadDescription(
    String contentType, double durationSeconds, boolean pictures, Tags tags) {

  /** The part of a probe's findings that an upload keeps. */
  public static UploadDescription of(ProbedSound sound) {
    return new UploadDescription(
        sound.format().contentType(), sound.seconds(), sound.pictures(), Tags.of(sound.tags()));
  }
}
