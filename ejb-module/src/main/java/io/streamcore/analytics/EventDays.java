package io.streamcore.analytics;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The days of raw events, in UTC: opened ahead of time, dropped with their salts when the retention
 * time is over.
 */
@Stateless
@PermitAll
public class EventDays {

  /** Nodes' clocks may differ, and nobody shall have to wait at midnight. */
  private static final int DAYS_AHEAD = 3;

  @Inject private Database database;

  @Inject
  @ConfigProperty(name = "streamcore.analytics.retention", defaultValue = "P90D")
  private Duration retention;

  /** The first day whose events are still kept. */
  public LocalDate first(LocalDate today) {
    return today.minusDays(retention.toDays());
  }

  /** The last day that events are taken in for: a node's clock may be fast. */
  public LocalDate last(LocalDate today) {
    return today.plusDays(1);
  }

  /** Opens today and the days that follow. */
  public void openAhead(LocalDate today) {
    for (int day = 0; day <= DAYS_AHEAD; day++) {
      open(today.plusDays(day));
    }
  }

  /**
   * Opens a day, in a transaction of its own: those that wait to write to it find it at once.
   *
   * @return whether it was closed
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean open(LocalDate day) {
    return database.query(
        "SELECT streamcore.analytics_open_day(?)",
        statement -> {
          statement.setObject(1, day);
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
          }
        });
  }

  /** Those of the days that are open. */
  public Set<LocalDate> open(Collection<LocalDate> days) {
    return database.query(
        "SELECT day FROM streamcore.analytics_days WHERE day = ANY (?::date[])",
        statement -> {
          statement.setArray(1, statement.getConnection().createArrayOf("date", days.toArray()));
          return new HashSet<>(dates(statement.executeQuery()));
        });
  }

  /** Notes that a day that was rolled up for good has got an event. */
  public void noteLate(LocalDate day) {
    update("UPDATE streamcore.analytics_days SET late_at = clock_timestamp() WHERE day = ?", day);
  }

  /**
   * The days to roll up now: yesterday and today, days that came in late, and days that were not
   * rolled up since nothing can come for them but late.
   */
  public List<LocalDate> due(LocalDate today) {
    return database.query(
        "SELECT day FROM streamcore.analytics_days WHERE day <= ? AND (day >= ?"
            + " OR late_at IS NOT NULL OR rolled_at IS NULL"
            + " OR rolled_at < (day + 2) AT TIME ZONE 'UTC') ORDER BY day",
        statement -> {
          statement.setObject(1, today);
          statement.setObject(2, today.minusDays(1));
          return dates(statement.executeQuery());
        });
  }

  /** The open days from one to another, both inclusive. */
  public List<LocalDate> between(LocalDate from, LocalDate to) {
    return database.query(
        "SELECT day FROM streamcore.analytics_days WHERE day BETWEEN ? AND ? ORDER BY day",
        statement -> {
          statement.setObject(1, from);
          statement.setObject(2, to);
          return dates(statement.executeQuery());
        });
  }

  /**
   * Notes that a day is about to be rolled up. The row's lock waits for those who are bringing in
   * late events: they are seen by this roll-up, and who comes later is late again.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void begin(LocalDate day) {
    update("SELECT FROM streamcore.analytics_days WHERE day = ? FOR UPDATE", day);
    update(
        "UPDATE streamcore.analytics_days SET rolling_at = clock_timestamp() WHERE day = ?", day);
  }

  /** Notes that all of a day is rolled up as it was when that began. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void end(LocalDate day) {
    update(
        "UPDATE streamcore.analytics_days SET rolled_at = rolling_at,"
            + " late_at = CASE WHEN late_at > rolling_at THEN late_at END WHERE day = ?",
        day);
  }

  /**
   * Drops the raw events, salts and minutes of days that are kept no longer.
   *
   * @return how many days they were
   */
  public int drop(LocalDate today) {
    LocalDate first = first(today);
    // dropping waits for all who read or write events, and everybody behind waits for it
    database.query("SET LOCAL lock_timeout = '10s'", PreparedStatement::execute);
    int dropped =
        database.query(
            "SELECT streamcore.analytics_drop_days(?)",
            statement -> {
              statement.setObject(1, first);
              try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
              }
            });
    database.query(
        "DELETE FROM streamcore.analytics_minutes WHERE minute < ?::date AT TIME ZONE 'UTC'",
        statement -> {
          statement.setObject(1, first);
          return statement.executeUpdate();
        });
    if (dropped > 0) {
      AnalyticsMessages.LOG.dropped(first, dropped);
    }
    return dropped;
  }

  private void update(String sql, LocalDate day) {
    database.query(
        sql,
        statement -> {
          statement.setObject(1, day);
          return statement.execute();
        });
  }

  private static List<LocalDate> dates(ResultSet rows) throws SQLException {
    try (rows) {
      List<LocalDate> dates = new ArrayList<>();
      while (rows.next()) {
        dates.add(rows.getObject(1, LocalDate.class));
      }
      return dates;
    }
  }
}
