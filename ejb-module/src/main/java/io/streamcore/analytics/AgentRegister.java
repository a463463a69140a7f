package io.streamcore.analytics;

import io.streamcore.analytics.iab.UserAgents;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of user agents: each agent has one, and is looked up in the lists once, and again
 * when there are new lists.
 */
@Stateless
@PermitAll
public class AgentRegister {

  @Inject private Database database;

  /** The numbers of those agents that have one and were seen within a week, by the lists of now. */
  public Map<String, Integer> find(Collection<String> agents, LocalDate today) {
    return database.query(
        "SELECT agent, agent_id FROM streamcore.analytics_agents"
            + " WHERE agent = ANY (?::varchar[]) AND seen_on > ?::date - 7 AND classified = ?",
        statement -> {
          statement.setArray(
              1, statement.getConnection().createArrayOf("varchar", agents.toArray()));
          statement.setObject(2, today);
          statement.setString(3, UserAgents.version());
          try (ResultSet rows = statement.executeQuery()) {
            return numbers(rows);
          }
        });
  }

  /**
   * Gives numbers to agents, in a transaction of its own and in one order, so that two that meet
   * the same agents neither wait for each other's events nor for each other.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Map<String, Integer> enter(Set<String> agents, LocalDate today) {
    List<String> sorted = agents.stream().sorted().toList();
    return database.query(
        "INSERT INTO streamcore.analytics_agents AS known"
            + " (seen_on, classified, agent, kind, app, device)"
            + " SELECT ?::date, ?, * FROM unnest(?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[])"
            + " ON CONFLICT (agent) DO UPDATE SET seen_on = greatest(known.seen_on, excluded.seen_on),"
            + " classified = excluded.classified, kind = excluded.kind, app = excluded.app,"
            + " device = excluded.device RETURNING agent, agent_id",
        statement -> {
          statement.setObject(1, today);
          statement.setString(2, UserAgents.version());
          texts(statement, 3, sorted, agent -> agent);
          texts(statement, 4, sorted, agent -> UserAgents.classify(agent).kind().word());
          texts(statement, 5, sorted, agent -> UserAgents.classify(agent).app());
          texts(statement, 6, sorted, agent -> UserAgents.classify(agent).device());
          try (ResultSet rows = statement.executeQuery()) {
            return numbers(rows);
          }
        });
  }

  private static void texts(
      PreparedStatement statement,
      int index,
      List<String> agents,
      Function<String, @Nullable String> text)
      throws SQLException {
    @Nullable Object[] texts = agents.stream().map(text).toArray();
    Connection connection = statement.getConnection();
    statement.setArray(index, connection.createArrayOf("varchar", texts));
  }

  private static Map<String, Integer> numbers(ResultSet rows) throws SQLException {
    Map<String, Integer> numbers = new HashMap<>();
    while (rows.next()) {
      numbers.put(rows.getString(1), rows.getInt(2));
    }
    return numbers;
  }

  /** What of a set has no number yet. */
  static Set<String> without(Set<String> agents, Map<String, Integer> numbers) {
    Set<String> rest = new HashSet<>(agents);
    rest.removeAll(numbers.keySet());
    return rest;
  }
}
