package io.streamcore.catalog;

import io.streamcore.media.offer.Audience;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * The facade of what profiles think of titles, and of which are popular. That the profile is the
 * caller's is for the asking side to know.
 */
@Stateless
@PermitAll
public class Ratings {

  private static final int MOST = 10;

  @Inject private RatingStore store;

  @Inject private TitleSearch search;

  /**
   * Keeps what a profile thinks; the average follows at once.
   *
   * @param rating 1 to 10
   * @throws Invalid if it is none
   * @throws NotFound if the title is not offered to this audience
   */
  public void rate(UUID profileId, Audience audience, UUID contentId, int rating) {
    if (rating < 1 || rating > MOST) {
      throw new Invalid("rating", "range", "Must be from 1 to 10.");
    }
    requireOffered(audience, contentId);
    store.rate(profileId, contentId, rating);
  }

  /** Takes a profile's rating back; says nothing if there is none. */
  public void unrate(UUID profileId, Audience audience, UUID contentId) {
    requireOffered(audience, contentId);
    store.unrate(profileId, contentId);
  }

  /** What a profile thinks of a title; empty: it has not said. */
  public Optional<Integer> find(UUID profileId, Audience audience, UUID contentId) {
    requireOffered(audience, contentId);
    return store.find(profileId, contentId);
  }

  /** Counts anew which titles are watched; what is counted twice by two nodes stays the same. */
  @Schedule(hour = "*", minute = "*/10", second = "23", persistent = false)
  public void countPopularity() {
    store.countPopularity();
  }

  private void requireOffered(Audience audience, UUID contentId) {
    if (search.find(Shelf.offered(audience), contentId).isEmpty()) {
      throw Titles.none();
    }
  }
}
