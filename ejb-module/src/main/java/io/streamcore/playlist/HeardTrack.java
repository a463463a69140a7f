package io.streamcore.playlist;

import io.streamcore.media.Upload;
import java.util.Optional;

/**
 * A track with its sound, as far as that is there.
 *
 * @param upload empty: sound elsewhere, or an upload that is deleted
 */
public record HeardTrack(Track track, Optional<Upload> upload) {

  /** Whether there is anything to hear. */
  public boolean isPlayable() {
    return track.sourceType() == SourceType.EXTERNAL
        ? !track.isDead()
        : upload.filter(Upload::isPlayable).isPresent();
  }

  /** Whether its upload has a picture. */
  public boolean hasCover() {
    return upload.flatMap(Upload::coverPath).isPresent();
  }
}
