package io.streamcore.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of captions; their texts are read one at a time. */
@ApplicationScoped
class CaptionStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /** Captions with their text, in the export of all my data. */
  record Row(UUID contentId, String language, String label, String body, Instant updatedAt) {}

  void put(UUID titleId, Caption caption, String body) {
    em.createNativeQuery(
            "INSERT INTO {h-schema}content_captions (content_id, language, label, body, updated_at)"
                + " VALUES (:title, :language, :label, :body, :now)"
                + " ON CONFLICT (content_id, language) DO UPDATE"
                + " SET label = excluded.label, body = excluded.body,"
                + " updated_at = excluded.updated_at")
        .setParameter("title", titleId)
        .setParameter("language", caption.language())
        .setParameter("label", caption.label())
        .setParameter("body", body)
        .setParameter("now", caption.updatedAt())
        .executeUpdate();
  }

  /** Erases captions; false: there are none in that language. */
  boolean remove(UUID titleId, String language) {
    return em.createNativeQuery(
                "DELETE FROM {h-schema}content_captions"
                    + " WHERE content_id = :title AND language = :language")
            .setParameter("title", titleId)
            .setParameter("language", language)
            .executeUpdate()
        > 0;
  }

  /** The captions of titles, by language. */
  Map<UUID, List<Caption>> of(Collection<UUID> titleIds) {
    Map<UUID, List<Caption>> captions = new HashMap<>();
    if (titleIds.isEmpty()) {
      return captions;
    }
    List<?> rows =
        em.createNativeQuery(
                "SELECT content_id, language, label, updated_at FROM {h-schema}content_captions"
                    + " WHERE content_id IN (:titles) ORDER BY language",
                Object[].class)
            .setParameter("titles", titleIds)
            .getResultList();
    for (Object item : rows) {
      Object[] row = (Object[]) item;
      captions
          .computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
          .add(new Caption((String) row[1], (String) row[2], (Instant) row[3]));
    }
    return captions;
  }

  Optional<String> text(UUID titleId, String language) {
    List<?> texts =
        em.createNativeQuery(
                "SELECT body FROM {h-schema}content_captions"
                    + " WHERE content_id = :title AND language = :language",
                String.class)
            .setParameter("title", titleId)
            .setParameter("language", language)
            .getResultList();
    return texts.stream().map(String.class::cast).findFirst();
  }

  /** All captions of a user's titles. */
  Stream<Row> ownedBy(UUID userId) {
    Stream<?> rows =
        em.createNativeQuery(
                "SELECT k.content_id, k.language, k.label, k.body, k.updated_at"
                    + " FROM {h-schema}content_captions k JOIN {h-schema}content c"
                    + " USING (content_id) WHERE c.user_id = :owner"
                    + " ORDER BY k.content_id, k.language",
                Object[].class)
            .setParameter("owner", userId)
            .getResultStream();
    return rows.map(Object[].class::cast)
        .map(
            row ->
                new Row(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (Instant) row[4]));
  }
}
