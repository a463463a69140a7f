package io.streamcore.catalog;

import io.streamcore.media.offer.Audience;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of the catalogue that somebody may look at. Every question to the catalogue is asked of
 * a shelf, so the shelf is the one place that keeps what is not fit for children from them.
 *
 * @param audience how old who looks is
 * @param managedBy only titles that this user may change, offered or not; null: only what is
 *     offered
 * @param all with {@code managedBy}: everybody's, for an administrator
 * @param deleted with {@code managedBy}: the recycle bin instead
 */
record Shelf(Audience audience, @Nullable UUID managedBy, boolean all, boolean deleted) {

  /**
   * The titles on a shelf, as the table {@code c} of a query, with the parameters {@code age} and
   * {@code manager}. An episode is at least as grown-up as its series, and gone with it; a series
   * is offered with its first episode that is. {@code OFFSET 0} has that looked up for the series
   * at hand; else all episodes of the catalogue would be read for a page of twenty titles.
   */
  private static final String TITLES =
      """
       FROM {h-schema}content c
       JOIN {h-schema}users o ON o.user_id = c.user_id
       LEFT JOIN {h-schema}content p ON p.content_id = c.parent_id
       LEFT JOIN {h-schema}uploads u ON u.upload_id = c.upload_id
      WHERE greatest(c.min_age, p.min_age) <= :age
      """;

  private static final String OFFERED =
      """
        AND c.deleted_at IS NULL AND p.deleted_at IS NULL
        AND o.deleted_at IS NULL AND o.disabled_at IS NULL
        AND CASE WHEN c.type = 'series'
          THEN EXISTS (
            SELECT FROM {h-schema}content e JOIN {h-schema}uploads eu USING (upload_id)
             WHERE e.parent_id = c.content_id AND e.deleted_at IS NULL AND e.min_age <= :age
               AND eu.status = 'ready' AND eu.deleted_at IS NULL OFFSET 0)
          ELSE u.status = 'ready' AND u.deleted_at IS NULL END
      """;

  /** What everybody of this age is offered. */
  static Shelf offered(Audience audience) {
    return new Shelf(audience, null, false, false);
  }

  /** The rest of a query that selects from the shelf; conditions may follow. */
  String titles() {
    if (managedBy == null) {
      return TITLES + OFFERED;
    }
    return TITLES
        + (deleted ? " AND c.deleted_at IS NOT NULL" : " AND c.deleted_at IS NULL")
        + (all ? "" : " AND c.user_id = :manager");
  }

  /** Whether the parameter {@code manager} is in the query. */
  boolean namesManager() {
    return managedBy != null && !all;
  }
}
