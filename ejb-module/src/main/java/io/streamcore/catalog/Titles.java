package io.streamcore.catalog;

import io.streamcore.media.offer.Audience;
import io.streamcore.problem.NotFound;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facade of the catalogue for who looks for something: what is offered, and fit for the
 * audience. All else is {@link NotFound}, but a title that is not offered (yet) to who may change
 * it.
 */
@Stateless
@PermitAll
public class Titles {

  /** How many rows the landing page has for single genres, and how many titles a row. */
  private static final int GENRE_ROWS = 4;

  private static final int ROW = 20;

  @Inject private TitleSearch search;

  @Inject private TitleStore store;

  @Inject private CaptionStore captions;

  @Inject private RecentRows recent;

  /** One title. */
  public Listed find(Caller caller, Audience audience, UUID id) {
    return listed(known(caller, audience, id));
  }

  /** Titles that are offered. */
  public Page<Listed> list(Audience audience, TitleFilter filter, PageRequest page) {
    return listed(search.list(Shelf.offered(audience), filter, page));
  }

  /**
   * What the landing page shows to everybody of an age, seconds old at most: new, popular, genres.
   */
  public List<Row> rows(Audience audience) {
    return recent.rows(audience, () -> newRows(audience));
  }

  /**
   * Titles that the caller may change, offered or not.
   *
   * @param deleted those in the recycle bin instead
   */
  public Page<Listed> managed(
      Caller caller, Audience audience, TitleFilter filter, boolean deleted, PageRequest page) {
    return listed(search.list(managed(caller, audience, deleted), filter, page));
  }

  /** Those of these titles that are offered. */
  public Map<UUID, Listed> offered(Audience audience, Collection<UUID> ids) {
    return listed(search.find(Shelf.offered(audience), ids).values()).stream()
        .collect(Collectors.toMap(it -> it.title().id(), Function.identity()));
  }

  /** The episode that comes after one in its series; empty: there is none. */
  public Optional<Listed> next(Audience audience, UUID episodeId) {
    return store
        .find(episodeId)
        .flatMap(it -> Optional.ofNullable(search.next(Shelf.offered(audience), it)))
        .map(this::listed);
  }

  /** The names of all genres, in alphabetical order. */
  public List<String> genres() {
    return store.genres();
  }

  private List<Row> newRows(Audience audience) {
    List<Listed> fresh = first(audience, null, TitleFilter.Order.NEW, 2 * ROW);
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(Row.Kind.NEW, null, fresh.stream().limit(ROW).toList()));
    rows.add(
        new Row(Row.Kind.POPULAR, null, first(audience, null, TitleFilter.Order.POPULAR, ROW)));
    fresh.stream()
        .flatMap(it -> it.genres().stream())
        .distinct()
        .limit(GENRE_ROWS)
        .map(it -> new Row(Row.Kind.GENRE, it, first(audience, it, TitleFilter.Order.NEW, ROW)))
        .forEach(rows::add);
    return rows.stream().filter(it -> !it.titles().isEmpty()).toList();
  }

  private List<Listed> first(
      Audience audience, @Nullable String genre, TitleFilter.Order order, int limit) {
    TitleFilter filter = new TitleFilter(null, genre, null, null, null, order);
    return list(audience, filter, new PageRequest(limit, Optional.empty())).items();
  }

  private Title known(Caller caller, Audience audience, UUID id) {
    return search
        .find(Shelf.offered(audience), id)
        .or(() -> search.find(managed(caller, audience, false), id))
        .orElseThrow(Titles::none);
  }

  private static Shelf managed(Caller caller, Audience audience, boolean deleted) {
    return new Shelf(audience, caller.userId(), caller.isAdmin(), deleted);
  }

  private Listed listed(Title title) {
    return listed(List.of(title)).get(0);
  }

  private List<Listed> listed(Collection<Title> titles) {
    List<UUID> ids = titles.stream().map(Title::id).toList();
    Map<UUID, List<String>> genres = store.genresOf(ids);
    Map<UUID, List<Caption>> spoken = captions.of(ids);
    return titles.stream()
        .map(
            it ->
                new Listed(
                    it,
                    genres.getOrDefault(it.id(), List.of()),
                    spoken.getOrDefault(it.id(), List.of())))
        .toList();
  }

  private Page<Listed> listed(Page<Title> page) {
    return new Page<>(listed(page.items()), page.next());
  }

  static NotFound none() {
    return new NotFound("There is no such title.");
  }
}
