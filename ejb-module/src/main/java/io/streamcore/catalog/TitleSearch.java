package io.streamcore.catalog;

import io.streamcore.catalog.TitleFilter.Order;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds titles on a {@link Shelf}: by id, by browsing, and by words, with accents folded and typing
 * errors forgiven.
 *
 * <p>Pages are keysets of a number and the id. The number is the time of creation in microseconds,
 * the popularity, how well the words fit, or season and episode; in a {@link Place} it stands as
 * that many microseconds.
 */
@ApplicationScoped
class TitleSearch {

  /** How alike words have to be, 0 to 1; two of three trigrams of a short word. */
  private static final String LIKENESS = "0.45";

  // words that fit as they are go before those that are only alike
  private static final String FIT =
      "CAST(1000 * ({h-schema}resemblance(c.search_title, {h-schema}folded(:text))"
          + " + CASE WHEN c.search_words @@ to_tsquery('simple', {h-schema}folded(:words))"
          + " THEN 1 + ts_rank(c.search_words, to_tsquery('simple', {h-schema}folded(:words)))"
          + " ELSE 0 END) AS bigint)";

  private static final String MATCHES =
      " AND (c.search_words @@ to_tsquery('simple', {h-schema}folded(:words))"
          + " OR {h-schema}resembles(c.search_title, {h-schema}folded(:text)))";

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /** The title, if it stands on the shelf. */
  Optional<Title> find(Shelf shelf, UUID id) {
    return Optional.ofNullable(find(shelf, List.of(id)).get(id));
  }

  /** Those of the titles that stand on the shelf. */
  Map<UUID, Title> find(Shelf shelf, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    String select = "SELECT c.content_id" + shelf.titles() + " AND c.content_id IN (:ids)";
    Query query = em.createNativeQuery(select, UUID.class).setParameter("ids", ids);
    return load(bound(query, shelf).getResultList());
  }

  Page<Title> list(Shelf shelf, TitleFilter filter, PageRequest page) {
    Optional<SearchText> text = Optional.ofNullable(filter.text()).flatMap(SearchText::of);
    if (filter.text() != null && !filter.text().isBlank() && text.isEmpty()) {
      return new Page<>(List.of(), Optional.empty()); // nothing but punctuation
    }
    String key = text.isPresent() ? FIT : key(filter.order());
    boolean byTime = filter.order() == Order.NEW && text.isEmpty();
    String column = byTime ? "c.created_at" : key; // which has an index
    boolean rising = filter.order() == Order.EPISODES && text.isEmpty();
    StringBuilder select = new StringBuilder("SELECT c.content_id, ").append(key);
    Map<String, Object> values = new HashMap<>();
    select.append(shelf.titles()).append(conditions(filter, text, values));
    page.after()
        .ifPresent(
            place -> {
              String after = rising ? " > " : " < ";
              select.append(" AND (").append(column).append(", c.content_id)").append(after);
              select.append("(:key, :id)");
              values.put("key", byTime ? place.at() : (Object) number(place.at()));
              values.put("id", place.id());
            });
    String direction = rising ? "" : " DESC";
    select.append(" ORDER BY ").append(column).append(direction);
    select.append(", c.content_id").append(direction);
    if (text.isPresent()) {
      forgive();
    }
    Query query = bound(em.createNativeQuery(select.toString(), Object[].class), shelf);
    values.forEach(query::setParameter);
    List<?> rows = query.setMaxResults(page.fetch()).getResultList();
    return titles(rows, page);
  }

  private static String key(Order order) {
    return switch (order) {
      case NEW -> "CAST(extract(epoch FROM c.created_at) * 1000000 AS bigint)";
      case POPULAR -> "c.popularity";
      case EPISODES ->
          "coalesce(c.season_number, 0) * CAST(1000000 AS bigint) + coalesce(c.episode_number, 0)";
    };
  }

  private static String conditions(
      TitleFilter filter, Optional<SearchText> text, Map<String, Object> values) {
    StringBuilder where = new StringBuilder();
    text.ifPresent(
        it -> {
          where.append(MATCHES);
          values.put("text", it.plain());
          values.put("words", it.query());
        });
    if (filter.parentId() != null) {
      where.append(" AND c.parent_id = :parent");
      values.put("parent", filter.parentId());
    } else if (filter.type() != null) {
      where.append(" AND c.type = :type");
      values.put("type", filter.type().wireName());
    } else if (text.isEmpty()) {
      where.append(" AND c.type <> 'episode'");
    }
    if (filter.year() != null) {
      where.append(" AND c.release_year = :year");
      values.put("year", filter.year());
    }
    if (filter.genre() != null) {
      where.append(
          " AND EXISTS (SELECT FROM {h-schema}content_genres cg JOIN {h-schema}genres g"
              + " USING (genre_id) WHERE cg.content_id = c.content_id AND g.name = :genre)");
      values.put("genre", filter.genre());
    }
    return where.toString();
  }

  /** Until the end of the transaction, words that are roughly alike resemble each other. */
  private void forgive() {
    em.createNativeQuery(
            "SELECT set_config('pg_trgm.word_similarity_threshold', :likeness, TRUE)", String.class)
        .setParameter("likeness", LIKENESS)
        .getSingleResult();
  }

  private static Query bound(Query query, Shelf shelf) {
    query.setParameter("age", shelf.audience().maxAge());
    if (shelf.namesManager()) {
      query.setParameter("manager", shelf.managedBy());
    }
    return query;
  }

  private Page<Title> titles(List<?> rows, PageRequest page) {
    record Found(UUID id, long key) {}
    List<Found> found =
        rows.stream()
            .map(Object[].class::cast)
            .map(row -> new Found((UUID) row[0], ((Number) row[1]).longValue()))
            .toList();
    Map<UUID, Title> loaded = load(found.stream().map(Found::id).toList());
    return Page.of(found, page, it -> new Place(moment(it.key()), it.id()))
        .map(it -> Objects.requireNonNull(loaded.get(it.id())));
  }

  private Map<UUID, Title> load(List<?> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery("select t from Title t where t.id in :ids", Title.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Title::id, Function.identity()));
  }

  /** The episode that comes after one in its series, on the shelf; null: it was the last. */
  @Nullable Title next(Shelf shelf, Title episode) {
    UUID series = episode.parentId().orElse(null);
    if (series == null) {
      return null;
    }
    long key = episode.season().orElse(0) * 1_000_000L + episode.episode().orElse(0);
    TitleFilter rest = new TitleFilter(null, null, null, null, series, Order.EPISODES);
    PageRequest one = new PageRequest(1, Optional.of(new Place(moment(key), episode.id())));
    List<Title> found = list(shelf, rest, one).items();
    return found.isEmpty() ? null : found.get(0);
  }

  private static long number(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static Instant moment(long number) {
    return Instant.EPOCH.plus(number, ChronoUnit.MICROS);
  }
}
