package io.streamcore.analytics.report;

import io.streamcore.analytics.ResourceType;
import io.streamcore.problem.Forbidden;
import io.streamcore.problem.NotFound;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of reports: owners see the numbers of what is theirs, administrators all.
 *
 * <p>Numbers are those of the last roll-up; those of today grow with every hour.
 */
@Stateless
@PermitAll
public class Reports {

  @Inject private ReportStore store;

  @Inject private ReportTables tables;

  /**
   * A table about one resource.
   *
   * @throws NotFound if there is no such resource, it is another's, or there is no such table of it
   */
  public ReportTable of(Caller caller, ResourceType type, UUID id, ReportKind kind, Period period) {
    ReportStore.Resource found =
        store
            .find(type, id)
            .orElseThrow(() -> new NotFound("There is no such " + type.wireName() + "."));
    caller.requireManage(found.ownerId(), type.wireName());
    if (!kind.isAbout(type)) {
      throw new NotFound("There is no such report of a " + type.wireName() + ".");
    }
    Scope scope = Scope.of(type, id, found.title());
    return switch (kind) {
      case PARTS ->
          type == ResourceType.PODCAST
              ? tables.episodes(scope, id, period)
              : tables.tracks(scope, id, period);
      case MINUTES -> tables.minutes(scope, id, period);
      case RETENTION -> tables.retention(scope, id, period);
      default -> table(scope, kind, period);
    };
  }

  /**
   * A table about all that somebody has.
   *
   * @param ownerId whose; null: the caller's own, for an administrator everybody's
   * @throws Forbidden if it is another's and the caller no administrator
   */
  public ReportTable ofAll(Caller caller, @Nullable UUID ownerId, ReportKind kind, Period period) {
    if (ownerId != null && !caller.mayManage(ownerId)) {
      throw new Forbidden("Only administrators see the numbers of others.");
    }
    if (!kind.isAboutAll()) {
      throw new NotFound("There is no such report of everything together.");
    }
    Scope scope;
    if (ownerId != null) {
      scope = Scope.ofOwner(ownerId);
    } else {
      scope = caller.isAdmin() ? Scope.ofEverybody() : Scope.ofOwner(caller.userId());
    }
    return table(scope, kind, period);
  }

  private ReportTable table(Scope scope, ReportKind kind, Period period) {
    return switch (kind) {
      case DAYS -> tables.days(scope, period);
      case RESOURCES -> tables.resources(scope, period);
      default -> tables.items(scope, kind, period);
    };
  }
}
