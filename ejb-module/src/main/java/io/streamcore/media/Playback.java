package io.streamcore.media;

import io.streamcore.problem.NotFound;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The facade of listening: who may play an upload, and which object a part of it is. */
@Stateless
@PermitAll
public class Playback {

  @Inject private UploadStore store;

  @Inject @Any private Instance<PublicUses> publicUses;

  /**
   * The upload, for playing.
   *
   * @param caller who asks; empty: somebody not signed in
   * @throws NotFound if there is none, it is deleted, nothing of it can be played yet, or the
   *     caller may not play it
   */
  public Upload open(Optional<Caller> caller, UUID id) {
    return store
        .find(id)
        .filter(upload -> !upload.isDeleted())
        .filter(upload -> mayPlay(caller, upload))
        .orElseThrow(() -> new NotFound("There is no such upload."));
  }

  private boolean mayPlay(Optional<Caller> caller, Upload upload) {
    return caller.filter(someone -> someone.mayManage(upload.userId())).isPresent()
        || publicUses.stream().anyMatch(use -> use.isPublic(upload.id()));
  }
}
