package io.streamcore.media.offer;

import java.util.List;
import java.util.UUID;

/**
 * A title that is on offer and may be recommended.
 *
 * @param minAge the youngest age from which on it is offered
 * @param sold whether it takes a subscription
 * @param ownerId who added it, and needs none
 * @param popularity how many profiles have watched it lately
 * @param genres their names
 */
public record Candidate(
    UUID id, int minAge, boolean sold, UUID ownerId, long popularity, List<String> genres) {

  public Candidate {
    genres = List.copyOf(genres);
  }
}
