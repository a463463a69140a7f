package io.streamcore.live;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Seals stream keys once more when the operator has added a master key, a few at a time, so that
 * older master keys can be taken away in the end.
 */
@Stateless
@PermitAll
public class KeyRenewal {

  private static final int BATCH = 500;

  @Inject private StreamStore store;

  @Inject private StreamKeys keys;

  /** One batch; how many there were. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void renew() {
    String current = keys.currentMasterKey();
    List<UUID> old = store.notSealedWith(current, BATCH);
    for (UUID id : old) {
      store.lock(id).ifPresent(stream -> keys.renew(stream, stream.updatedAt()));
    }
    if (!old.isEmpty()) {
      LiveMessages.MESSAGES.keysRenewed(old.size(), current);
    }
  }
}
