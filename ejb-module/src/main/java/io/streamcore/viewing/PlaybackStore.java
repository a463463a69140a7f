package io.streamcore.viewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of playbacks and of the tokens they are heard by. */
@ApplicationScoped
class PlaybackStore {

  // the token of a device that has signed out, or whose profile is gone, opens nothing
  private static final String OPEN =
      """
      SELECT t.stream_token_id,
             CASE WHEN t.content_id IS NOT NULL THEN 'CONTENT'
                  WHEN t.stream_id IS NOT NULL THEN 'STREAM'
                  WHEN t.playlist_id IS NOT NULL THEN 'PLAYLIST'
                  ELSE 'EPISODE' END,
             coalesce(t.content_id, t.stream_id, t.playlist_id, t.episode_id), b.user_id
        FROM {h-schema}stream_tokens t
        JOIN {h-schema}playbacks b ON b.playback_id = t.stream_token_id
        JOIN {h-schema}sessions s ON s.session_id = b.session_id
        JOIN {h-schema}profiles p ON p.profile_id = b.profile_id
       WHERE t.token = :hash AND t.expires_at > now()
         AND s.revoked_at IS NULL AND s.expires_at > now() AND p.deleted_at IS NULL
      """;

  private static final String TOKENS =
      "DELETE FROM {h-schema}stream_tokens t USING {h-schema}playbacks b"
          + " WHERE t.stream_token_id = b.playback_id AND ";

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /** A token, with the lease that goes with it. */
  void add(StreamToken token, Playback playback) {
    em.persist(token);
    em.flush(); // the lease refers to it
    em.persist(playback);
    em.flush();
  }

  /** What a token that came with a request opens, if it holds. */
  Optional<OpenToken> open(String hash) {
    List<?> rows =
        em.createNativeQuery(OPEN, Object[].class).setParameter("hash", hash).getResultList();
    return rows.stream().map(Object[].class::cast).map(OpenToken::of).findFirst();
  }

  Optional<Playback> find(UUID id) {
    return Optional.ofNullable(em.find(Playback.class, id));
  }

  /** Ends a playback of the user's; false: there is none. */
  boolean end(UUID userId, UUID id) {
    return em.createNativeQuery(TOKENS + "b.playback_id = :id AND b.user_id = :user")
            .setParameter("id", id)
            .setParameter("user", userId)
            .executeUpdate()
        > 0;
  }

  /** Ends whatever plays on a device. */
  void endOn(UUID sessionId) {
    em.createNativeQuery(TOKENS + "b.session_id = :session")
        .setParameter("session", sessionId)
        .executeUpdate();
  }

  /** Ends what plays of a user that takes a subscription. */
  void endSold(UUID userId) {
    em.createNativeQuery(TOKENS + "b.user_id = :user AND b.sold")
        .setParameter("user", userId)
        .executeUpdate();
  }

  /** All of a user, what began first first. */
  Stream<Playback> allOf(UUID userId) {
    return em.createQuery(
            "select p from Playback p where p.userId = :user order by p.startedAt", Playback.class)
        .setParameter("user", userId)
        .getResultStream();
  }

  /** All tokens in the name of a user's profiles, oldest first. */
  Stream<StreamToken> tokensOf(UUID userId) {
    return em.createQuery(
            "select t from StreamToken t, Profile p where p.id = t.profileId and p.userId = :user"
                + " order by t.createdAt",
            StreamToken.class)
        .setParameter("user", userId)
        .getResultStream();
  }
}
