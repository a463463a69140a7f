package io.streamcore.catalog;

import io.streamcore.media.offer.Audience;
import io.streamcore.media.offer.Candidate;
import io.streamcore.media.offer.Candidates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Titles, as they are recommended: those that are offered, but for episodes. */
@ApplicationScoped
public class TitleCandidates implements Candidates {

  // a series is there for who may see one of its episodes
  private static final String AGE =
      "SELECT c.content_id, CAST(greatest(c.min_age, (SELECT min(e.min_age) FROM {h-schema}content e"
          + " JOIN {h-schema}uploads eu USING (upload_id) WHERE e.parent_id = c.content_id"
          + " AND e.deleted_at IS NULL AND eu.status = 'ready' AND eu.deleted_at IS NULL)) AS integer),"
          + " c.monetization_enabled, c.user_id, c.popularity";

  @Inject private TitleStore store;

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  @Override
  public List<Candidate> all() {
    Shelf shelf = Shelf.offered(Audience.GROWN_UP);
    List<?> rows =
        em.createNativeQuery(AGE + shelf.titles() + " AND c.type <> 'episode'", Object[].class)
            .setParameter("age", shelf.audience().maxAge())
            .getResultList();
    Map<UUID, List<String>> genres = store.genresOfAll();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> candidate(row, genres.getOrDefault((UUID) row[0], List.of())))
        .toList();
  }

  private static Candidate candidate(Object[] row, List<String> genres) {
    return new Candidate(
        (UUID) row[0],
        (Integer) row[1],
        (Boolean) row[2],
        (UUID) row[3],
        ((Number) row[4]).longValue(),
        genres);
  }
}
