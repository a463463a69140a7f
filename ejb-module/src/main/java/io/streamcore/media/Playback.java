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
import org.jspecify.annotations.Nullable;

/** The facade of listening: who may play an upload, and which object a part of it is. */
@Stateless
@PermitAll
public class Playback {

  @Inject private UploadStore store;

  @Inject @Any private Instance<PublicUses> publicUses;

  @Inject @Any private Instance<Passes> passes;

  /**
   * The upload, for playing.
   *
   * @param caller who asks; empty: somebody not signed in
   * @throws NotFound if there is none, it is deleted, nothing of it can be played yet, or the
   *     caller may not play it
   */
  public Upload open(Optional<Caller> caller, UUID id) {
    return open(caller, id, null);
  }

  /**
   * The upload, for playing.
   *
   * @param token that opens it, too; null: none was shown
   */
  public Upload open(Optional<Caller> caller, UUID id, @Nullable String token) {
    return store
        .find(id)
        .filter(upload -> !upload.isDeleted())
        .filter(upload -> mayPlay(caller, upload) || opens(token, id))
        .orElseThrow(() -> new NotFound("There is no such upload."));
  }

  private boolean mayPlay(Optional<Caller> caller, Upload upload) {
    return caller.filter(someone -> manages(someone, upload)).isPresent()
        || publicUses.stream().anyMatch(use -> use.isPublic(upload.id()));
  }

  private boolean manages(Caller someone, Upload upload) {
    return someone.mayManage(upload.userId())
        && passes.stream().noneMatch(it -> it.areNeededBy(someone));
  }

  private boolean opens(@Nullable String token, UUID id) {
    return token != null && passes.stream().anyMatch(it -> it.open(token, id));
  }
}
