package io.streamcore.viewing.recommend.model;

import java.util.List;
import java.util.UUID;

/**
 * For whom something is looked for.
 *
 * @param maxAge what is fit only for older ones is left out, in years
 * @param subscribed whether what is sold is open to the account
 * @param userId whose account it is
 * @param watched what the profile knows, liked or not
 */
public record Viewer(int maxAge, boolean subscribed, UUID userId, List<Liked> watched) {

  /**
   * A title that a profile knows; of an episode, its series.
   *
   * @param weight how much it liked it; 0: not at all
   */
  public record Liked(UUID titleId, float weight) {}

  public Viewer {
    watched = List.copyOf(watched);
  }
}
