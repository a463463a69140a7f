package io.streamcore.viewing;

import io.streamcore.identity.Users;
import io.streamcore.problem.FieldError;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.QuotaExceeded;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import io.streamcore.security.OpaqueToken;
import io.streamcore.viewing.StreamToken.Grant;
import io.streamcore.viewing.StreamToken.Target;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The facade of tokens that open one live stream or playlist. Whether who asks may open it to
 * others is for its room to say.
 */
@Stateless
@PermitAll
public class StreamTokens {

  static final Duration LONGEST = Duration.ofDays(366);
  static final int MAX_PER_TARGET = 10_000;

  @Inject private TokenStore store;

  @Inject private ProfileStore profiles;

  @Inject private PlaybackPasses playbacks;

  @Inject private Users users;

  /** A token, told this once, and its row. */
  public record Issued(StreamToken row, OpaqueToken token) {}

  /**
   * Issues a token in the name of a user.
   *
   * @param grant expires within a year; its label has at most 100 characters
   * @throws Invalid naming every field that breaks a rule
   * @throws QuotaExceeded if the target has too many tokens
   */
  public Issued issue(UUID userId, Target target, Grant grant) {
    Instant now = now();
    Grant checked = checked(grant, now);
    if (store.countTokens(target.id()) >= MAX_PER_TARGET) {
      throw new QuotaExceeded("There are too many tokens. Revoke some first.");
    }
    OpaqueToken token = OpaqueToken.create();
    StreamToken row = new StreamToken(profileOf(userId, now), target, token, checked, now);
    store.add(row);
    return new Issued(row, token);
  }

  private UUID profileOf(UUID userId, Instant now) {
    return profiles.allOf(userId).stream()
        .filter(profile -> !profile.isDeleted())
        .findFirst()
        .map(Profile::id)
        .orElseGet(
            () -> {
              String name = users.find(userId).name();
              ProfileSettings settings = new ProfileSettings(name, Avatar.FOX, false, null);
              Profile first = new Profile(userId, settings, null, now);
              profiles.add(first);
              return first.id();
            });
  }

  private static Grant checked(Grant grant, Instant now) {
    List<FieldError> errors = new ArrayList<>();
    String label = grant.label() == null ? "" : grant.label().strip();
    if (label.length() > StreamToken.MAX_LABEL) {
      String message = "Must have at most " + StreamToken.MAX_LABEL + " characters.";
      errors.add(new FieldError("label", "max_length", message));
    }
    if (label.codePoints().anyMatch(Character::isISOControl)) {
      errors.add(new FieldError("label", "format", "Must be one line of plain text."));
    }
    if (!grant.expiresAt().isAfter(now) || grant.expiresAt().isAfter(now.plus(LONGEST))) {
      String message = "Must be in the future, but not by more than 366 days.";
      errors.add(new FieldError("expires_at", "range", message));
    }
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return new Grant(
        label.isEmpty() ? null : label, grant.expiresAt().truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * The tokens of a stream or playlist, newest first, expired ones included until they are swept.
   */
  public Page<StreamToken> list(UUID targetId, PageRequest page) {
    return Page.of(
        store.tokens(targetId, page), page, token -> new Place(token.createdAt(), token.id()));
  }

  /**
   * Revokes a token. Who listens with it is for the room of the stream to put out.
   *
   * @throws NotFound if the stream or playlist has none such
   */
  public void revoke(UUID targetId, UUID tokenId) {
    if (store.removeToken(targetId, tokenId) == 0) {
      throw new NotFound("There is no such token.");
    }
  }

  /** Whether the token opens the stream now; that of a playback counts as playing, then. */
  public boolean opensStream(String token, UUID streamId) {
    return opensStreamByHash(OpaqueToken.hash(token), streamId);
  }

  /** The same of a token of which only the hash is known. */
  public boolean opensStreamByHash(String hash, UUID streamId) {
    return store.opens(hash, streamId, Instant.now()) || playbacks.openResource(hash, streamId);
  }

  @Schedule(hour = "*", minute = "37", persistent = false)
  void sweep() {
    store.removeExpired(Instant.now().minus(Duration.ofDays(1)));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
