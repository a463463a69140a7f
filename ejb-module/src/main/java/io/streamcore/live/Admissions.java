package io.streamcore.live;

import io.streamcore.identity.Users;
import io.streamcore.live.SourceAdmission.Admitted;
import io.streamcore.live.SourceAdmission.Reason;
import io.streamcore.live.SourceAdmission.Refused;
import io.streamcore.problem.TooManyRequests;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facade of the street door: who may feed a stream, and who may hear a guarded one. */
@Stateless
@PermitAll
public class Admissions {

  /** What encoders call themselves that ask for a password only. */
  private static final String ANY_DJ = "source";

  @Inject private StreamStore store;

  @Inject private StreamKeys keys;

  @Inject private KeyLimits limits;

  @Inject private Users users;

  @Inject private ListenerDoor door;

  /** May this encoder? Wrong keys are counted, by address and by mount. */
  public SourceAdmission admit(SourceClaim claim) {
    String counted = claim.mount() == null ? "" : claim.mount();
    try {
      limits.tried(claim.address(), counted);
    } catch (TooManyRequests e) {
      return new Refused(Reason.TOO_MANY_ATTEMPTS);
    }
    List<Stream> meant = meant(claim);
    if (meant.isEmpty()) {
      return new Refused(Reason.WRONG_CREDENTIALS);
    }
    limits.right(claim.address(), counted);
    if (meant.size() > 1) {
      return new Refused(Reason.AMBIGUOUS);
    }
    Stream stream = meant.get(0);
    boolean expected = stream.isPresent() && (stream.isEnabled() || !claim.feeds());
    return expected ? new Admitted(stream.id()) : new Refused(Reason.NOT_EXPECTED);
  }

  private List<Stream> meant(SourceClaim claim) {
    if (claim.mount() == null) {
      return store.pushedWithKey(keys.fingerprints(claim.key())).stream()
          .filter(stream -> keys.opens(stream, claim.key()))
          .toList();
    }
    return store
        .pushedAt(claim.mount())
        .filter(stream -> keys.opens(stream, claim.key()) && isUser(stream, claim.user()))
        .map(List::of)
        .orElse(List.of());
  }

  private boolean isUser(Stream stream, @Nullable String user) {
    return user == null
        || user.isEmpty()
        || user.equals(ANY_DJ)
        || users.find(stream.userId()).email().equalsIgnoreCase(user);
  }

  /**
   * May this listener?
   *
   * @param token of the stream, or the listener's access token; null: none was shown
   */
  public ListenerEntry admitListener(UUID streamId, @Nullable String token) {
    Optional<Caller> caller = door.callerOf(token);
    return new ListenerEntry(
        admitListener(streamId, caller, token), ListenerRight.shown(caller, token).text());
  }

  /** May this user, or who holds the token, hear the stream? */
  public ListenerAdmission admitListener(
      UUID streamId, Optional<Caller> caller, @Nullable String token) {
    return store
        .find(streamId)
        .filter(Stream::isPresent)
        .map(stream -> door.admit(stream, caller.or(() -> door.callerOf(token)), token))
        .orElse(ListenerAdmission.NOT_FOUND);
  }
}
