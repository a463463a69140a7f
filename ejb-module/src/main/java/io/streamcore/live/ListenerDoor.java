package io.streamcore.live;

import io.streamcore.billing.Entitlement;
import io.streamcore.billing.Entitlements;
import io.streamcore.identity.LiveSession;
import io.streamcore.identity.Sessions;
import io.streamcore.security.AccessToken;
import io.streamcore.security.AccessTokens;
import io.streamcore.security.Caller;
import io.streamcore.viewing.StreamTokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells who may hear a stream. */
@Dependent
class ListenerDoor {

  private final StreamTokens tokens;
  private final AccessTokens accessTokens;
  private final Sessions sessions;
  private final Entitlements entitlements;

  @Inject
  ListenerDoor(
      StreamTokens tokens,
      AccessTokens accessTokens,
      Sessions sessions,
      Entitlements entitlements) {
    this.tokens = tokens;
    this.accessTokens = accessTokens;
    this.sessions = sessions;
    this.entitlements = entitlements;
  }

  /** Owner and administrators, then holders of a token, then who has bought it. */
  ListenerAdmission admit(Stream stream, Optional<Caller> caller, @Nullable String token) {
    boolean open =
        !stream.isGuarded()
            || caller.filter(user -> user.mayManage(stream.userId())).isPresent()
            || (token != null && tokens.opensStream(token, stream.id()));
    if (open) {
      return ListenerAdmission.ADMITTED;
    }
    if (!stream.isPublic()) {
      return ListenerAdmission.UNAUTHENTICATED;
    }
    return entitlements.opens(caller, Entitlement.LIVE_STREAMS)
        ? ListenerAdmission.ADMITTED
        : ListenerAdmission.PAYMENT_REQUIRED;
  }

  /** Whether who was let in by this right may stay. */
  boolean opens(Stream stream, ListenerRight right) {
    if (right instanceof ListenerRight.Token token) {
      return !stream.isGuarded() || tokens.opensStreamByHash(token.hash(), stream.id());
    }
    ListenerRight.Session session = (ListenerRight.Session) right;
    return admit(stream, caller(session.sessionId(), session.userId()), null)
        == ListenerAdmission.ADMITTED;
  }

  /** The user whose access token this is, if the user is still signed in. */
  Optional<Caller> callerOf(@Nullable String token) {
    return Optional.ofNullable(token)
        .filter(text -> text.indexOf('.') > 0) // a JWT; a stream token has no dot
        .flatMap(accessTokens::verify)
        .map(AccessToken::caller)
        .flatMap(claimed -> caller(claimed.sessionId(), claimed.userId()));
  }

  private Optional<Caller> caller(UUID sessionId, UUID userId) {
    return sessions
        .find(sessionId, userId)
        .filter(session -> !session.mustChangePassword())
        .map(LiveSession::caller);
  }
}
