package io.streamcore.identity;

import io.streamcore.problem.NotFound;
import io.streamcore.security.AccessTokens;
import io.streamcore.security.Caller;
import io.streamcore.security.OpaqueToken;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The facade of signed-in devices: opened by a sign-in, renewed by the device, ended by anyone. */
@Stateless
@PermitAll
public class Sessions {

  // a reuse of an old token is still noticed for this long after the session has ended
  private static final Duration REMEMBERED = Duration.ofDays(30);

  @Inject private SessionStore store;
  @Inject private UserStore users;
  @Inject private AccessTokens accessTokens;

  /**
   * Signs a device of the user in.
   *
   * @throws NotFound if the user went away meanwhile
   */
  public SignedIn open(UUID userId, Device device) {
    User user =
        users
            .find(userId)
            .filter(User::isActive)
            .orElseThrow(() -> new NotFound("There is no such user."));
    Instant now = Times.now();
    Session session = new Session(UUID.randomUUID(), userId, device, now);
    store.add(session);
    return issue(user, session, now);
  }

  /**
   * Exchanges a refresh token for the next pair of tokens. A token that was exchanged before ends
   * its session, at once and for all its tokens: one of the two who came with it has stolen it.
   */
  public Renewal renew(String refreshToken, Device device) {
    Instant now = Times.now();
    Optional<RefreshToken> token = store.lockToken(OpaqueToken.hash(refreshToken));
    Optional<Session> session = token.flatMap(found -> store.lock(found.sessionId()));
    if (token.isEmpty() || session.isEmpty()) {
      return new Renewal.Refused();
    }
    if (token.get().wasUsed()) {
      if (session.get().isLive(now)) {
        session.get().revoke(now);
        IdentityMessages.LOG.refreshTokenReused(session.get().id(), session.get().userId());
      }
      return new Renewal.Refused();
    }
    Optional<User> user = users.find(session.get().userId()).filter(User::isActive);
    if (token.get().isExpired(now) || !session.get().isLive(now) || user.isEmpty()) {
      return new Renewal.Refused();
    }
    token.get().use(now);
    session.get().renew(device.address(), now);
    return new Renewal.Renewed(issue(user.get(), session.get(), now));
  }

  /** The session of an access token, if it holds now: neither ended, nor its user shut out. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<LiveSession> find(UUID sessionId, UUID userId) {
    Instant now = Times.now();
    return store
        .withUser(sessionId)
        .map(row -> new SessionOfUser((Session) row[0], (User) row[1]))
        .filter(found -> found.session().isLive(now))
        .filter(found -> found.user().isActive() && found.user().id().equals(userId))
        .map(SessionOfUser::live);
  }

  /** Notes that the device was used just now. */
  public void touch(UUID sessionId) {
    store.touch(sessionId, Times.now());
  }

  /** The caller's devices that are signed in, last used first. */
  public List<SignedInDevice> list(Caller caller) {
    return store.live(caller.userId(), Times.now()).stream()
        .map(session -> session.device(caller.sessionId()))
        .toList();
  }

  /**
   * Signs one of the caller's devices out.
   *
   * @throws NotFound if it is not the caller's, or signed out already
   */
  public void revoke(Caller caller, UUID sessionId) {
    Instant now = Times.now();
    Session session =
        store
            .lock(sessionId)
            .filter(found -> found.userId().equals(caller.userId()) && found.isLive(now))
            .orElseThrow(() -> new NotFound("There is no such session."));
    session.revoke(now);
  }

  /** Signs the device out that holds this refresh token; says nothing if there is none. */
  public void end(String refreshToken) {
    store
        .lockToken(OpaqueToken.hash(refreshToken))
        .flatMap(token -> store.lock(token.sessionId()))
        .ifPresent(session -> session.revoke(Times.now()));
  }

  /** Signs the caller's device out. */
  public void end(Caller caller) {
    store.lock(caller.sessionId()).ifPresent(session -> session.revoke(Times.now()));
  }

  /** Signs all of a user's devices out, the asking one included. */
  public void endAll(UUID userId) {
    store.revokeAll(userId, Times.now());
  }

  /** Signs all of the caller's devices out but the asking one. */
  public void endOthers(Caller caller) {
    store.revokeAllBut(caller.userId(), caller.sessionId(), Times.now());
  }

  /** Forgets sessions that ended long ago, and their tokens. */
  public void forgetEnded() {
    int forgotten = store.forgetEndedBefore(Times.now().minus(REMEMBERED));
    if (forgotten > 0) {
      IdentityMessages.LOG.sessionsForgotten(forgotten);
    }
  }

  private SignedIn issue(User user, Session session, Instant now) {
    OpaqueToken refresh = OpaqueToken.create();
    store.add(new RefreshToken(session, refresh.hash(), now));
    String access = accessTokens.issue(new Caller(user.id(), user.role(), session.id()), now);
    return new SignedIn(
        user.account(),
        new IssuedTokens(access, AccessTokens.LIFETIME, refresh.value(), Session.LIFE));
  }

  private record SessionOfUser(Session session, User user) {

    LiveSession live() {
      return new LiveSession(
          new Caller(user.id(), user.role(), session.id()),
          user.mustChangePassword(),
          session.lastUsedAt());
    }
  }
}
