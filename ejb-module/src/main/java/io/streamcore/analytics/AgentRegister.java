package io.streamcore.analytics;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers of user agents: each agent has one, and is looked up in the lists once. */
@Stateless
@PermitAll
public class AgentRegister {

  @Inject private Database database;

  /** The numbers of those agents that have one and were seen within a week. */
  Map<String, Integer> find(Collection<String> agents, LocalDate today) {
    return database.query(
        "SELECT agent, agent_id FROM streamcore.analytics_agents"
            + " WHERE agent = ANY (?::varchar[]) AND seen_on > ?::date - 7",
        statement -> {
          statement.setArray(
              1, statement.getConnection().createArrayOf("varchar", agents.toArray()));
          statement.setObject(2, today);
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
        "INSERT INTO streamcore.analytics_agents AS known (agent, seen_on)"
            + " SELECT agent, ? FROM unnest(?::varchar[]) AS agent"
            + " ON CONFLICT (agent) DO UPDATE SET seen_on = greatest(known.seen_on, excluded.seen_on)"
            + " RETURNING agent, agent_id",
        statement -> {
          statement.setObject(1, today);
          statement.setArray(
              2, statement.getConnection().createArrayOf("varchar", sorted.toArray()));
          try (ResultSet rows = statement.executeQuery()) {
            return numbers(rows);
          }
        });
  }

  private static Map<String, Integer> numbers(ResultSet rows) throws java.sql.SQLException {
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
