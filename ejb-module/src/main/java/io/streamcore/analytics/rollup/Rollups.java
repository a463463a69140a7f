package io.streamcore.analytics.rollup;

import io.streamcore.analytics.Database;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facade of rolling raw events up. */
@Stateless
@PermitAll
public class Rollups {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):(day|first|last)\\b");

  // sorts and hashes of a few million rows; of these statements, no more run at once than slices
  private static final String MEMORY = "SET LOCAL work_mem = '64MB'";

  @Inject private Database database;

  /**
   * Rolls a day up for a slice of the resources: all of it or nothing, whatever was rolled up
   * before, and with the same result from the same events.
   */
  public void roll(LocalDate day, Slice slice) {
    database.work(
        connection -> {
          run(connection, MEMORY, day, slice);
          for (String statement : Statements.ALL) {
            run(connection, statement, day, slice);
          }
          return slice;
        });
  }

  private static void run(Connection connection, String sql, LocalDate day, Slice slice)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    String bound =
        PARAMETER
            .matcher(sql)
            .replaceAll(
                name -> {
                  values.add(value(name.group(1), day, slice));
                  return Matcher.quoteReplacement(
                      name.group(1).equals("day") ? "?::date" : "?::uuid");
                });
    try (PreparedStatement statement = connection.prepareStatement(bound)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.execute();
    }
  }

  private static Object value(String name, LocalDate day, Slice slice) {
    return switch (name) {
      case "first" -> slice.first();
      case "last" -> slice.last();
      default -> day;
    };
  }
}
