package io.streamcore.playlist;

import io.streamcore.media.remote.RemoteSound;
import io.streamcore.media.remote.RemoteSounds;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.FieldError;
import io.streamcore.problem.Invalid;
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

/**
 * The facade of looking again at sound elsewhere: what is not there any more is marked, not
 * removed, and what has come back is marked no more. No transaction waits for a stranger's server.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrackChecks {

  /** How often each is looked at; a little less than the day between two runs of the job. */
  static final Duration EVERY = Duration.ofHours(20);

  @Inject private TrackStore store;

  @Inject private TrackMarks marks;

  @Inject private RemoteSounds remoteSounds;

  /** Tracks whose sound elsewhere was not looked at for a day, longest ago first. */
  public List<UUID> due(Instant now, int limit) {
    return store.checkedBefore(now.minus(EVERY), limit);
  }

  /** Looks at the sound of a track, if there still is one that has it elsewhere. */
  public void check(UUID trackId) {
    store
        .find(trackId)
        .filter(track -> !track.isDeleted() && track.url().isPresent())
        .ifPresent(this::check);
  }

  /**
   * Looks at the sound of a track.
   *
   * @throws Conflict if that is in the house
   */
  public void check(Track track) {
    String url =
        track.url().orElseThrow(() -> new Conflict("The sound of this track is in the house."));
    try {
      RemoteSound sound = remoteSounds.look("url", url);
      if (sound.contentType().startsWith("audio/")) {
        marks.found(track.id(), sound);
      } else {
        marks.missed(track.id(), "What is there is no sound.");
      }
    } catch (Invalid e) {
      marks.missed(track.id(), reason(e));
    }
  }

  private static String reason(Invalid refusal) {
    Optional<FieldError> first = refusal.errors().stream().findFirst();
    return first.map(FieldError::message).orElse("It cannot be heard.");
  }
}
