package io.streamcore.adapter.ffmpeg;

import io.streamcore.media.sound.UnplayableSound;
import io.streamcore.media.sound.UnplayableSound.Reason;
import java.io.IOException;
import java.util.Locale;

/**
 * How a child process ended.
 *
 * @param status its exit status; 128 and the signal's number if one ended it
 * @param complaint the last it said, for the log; strangers' files have a say in it
 */
record Ending(String program, int status, String complaint) {

  private static final int SIGNALLED = 128;
  private static final int SIGXCPU = 24;
  private static final int SIGXFSZ = 25;
  private static final int CANNOT_RUN = 126;
  private static final int NOT_FOUND = 127;

  boolean good() {
    return status == 0;
  }

  /**
   * Passes a good ending.
   *
   * @throws UnplayableSound for this reason if the file is to blame, or {@link Reason#TOO_COMPLEX}
   *     if it asked for too much
   * @throws IOException if the machine is to blame, and another attempt may go better
   */
  void require(Reason otherwise) throws UnplayableSound, IOException {
    if (good()) {
      return;
    }
    FfmpegMessages.LOG.ended(program, status, complaint);
    String said = complaint.toLowerCase(Locale.ROOT);
    if (status == SIGNALLED + SIGXCPU
        || status == SIGNALLED + SIGXFSZ
        || said.contains("cannot allocate memory")) {
      throw new UnplayableSound(Reason.TOO_COMPLEX);
    }
    if (status == CANNOT_RUN
        || status == NOT_FOUND
        || status > SIGNALLED
        || said.contains("no space left on device")
        || said.contains("unknown encoder")
        || said.contains("no such filter")) {
      throw FfmpegMessages.LOG.failed(program, status);
    }
    throw new UnplayableSound(otherwise);
  }
}
