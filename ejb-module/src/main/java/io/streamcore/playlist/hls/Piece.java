package io.streamcore.playlist.hls;

import io.streamcore.media.hls.PublishedLadder;
import io.streamcore.media.hls.PublishedLadder.Rung;

/**
 * A track as a part of the playlist's HLS.
 *
 * @param folder where its renditions are, as the playlist's own files name it, with a slash behind
 * @param seconds how long it plays
 * @param ladder not empty
 */
public record Piece(String folder, double seconds, PublishedLadder ladder) {

  public Piece {
    if (ladder.rungs().isEmpty()) {
      throw new IllegalArgumentException("a ladder without rungs");
    }
  }

  /**
   * What of it is heard where a quality is wanted: the best that is not better, for a source may
   * have had less; else the least.
   */
  public Rung rung(int kbits) {
    return ladder.rungs().stream()
        .filter(rung -> rung.kbits() <= kbits)
        .reduce((lower, higher) -> higher)
        .orElseGet(() -> ladder.rungs().get(0));
  }
}
