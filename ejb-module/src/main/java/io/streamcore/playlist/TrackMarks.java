package io.streamcore.playlist;

import io.streamcore.media.remote.RemoteSound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** The facade of writing down what a look at sound elsewhere has shown. */
@Stateless
@PermitAll
public class TrackMarks {

  @Inject private TrackStore store;

  /** It is there. */
  public void found(UUID trackId, RemoteSound sound) {
    store.lock(trackId).ifPresent(track -> track.found(sound, Moments.now()));
  }

  /**
   * It is not.
   *
   * @param reason in a sentence for the DJ
   */
  public void missed(UUID trackId, String reason) {
    store.lock(trackId).ifPresent(track -> track.missed(reason, Moments.now()));
  }
}
