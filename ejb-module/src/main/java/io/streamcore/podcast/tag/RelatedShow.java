package io.streamcore.podcast.tag;

import io.streamcore.problem.Checks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A show that this one recommends: an item of {@code podcast:podroll}.
 *
 * @param feedGuid the other show's {@code podcast:guid}
 * @param feedUrl its feed; null: apps find it by the guid
 */
public record RelatedShow(UUID feedGuid, @Nullable String feedUrl) {

  static RelatedShow checked(Checks checks, String field, RelatedShow show) {
    // Jackson makes null of what is absent
    if (show.feedGuid() == null) {
      checks.add(field + ".feed_guid", "required", "Must be the other show's podcast:guid.");
    }
    return new RelatedShow(show.feedGuid(), checks.url(field + ".feed_url", show.feedUrl()));
  }
}
