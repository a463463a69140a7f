package io.streamcore.adapter.flyway;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * What PostgreSQL says a schema is: its tables, and of each table the columns, constraints and
 * indexes, by name, in PostgreSQL's own words.
 */
record Catalogue(Map<String, Table> tables) {

  /**
   * One table.
   *
   * @param columns name to {@code type [not null] [default …]}
   * @param constraints name to {@code pg_get_constraintdef}
   * @param indexes name to {@code pg_get_indexdef}, without those that serve a constraint
   */
  record Table(
      Map<String, String> columns, Map<String, String> constraints, Map<String, String> indexes) {}

  private static final String COLUMNS =
      """
      SELECT c.relname, a.attname,
             format_type(a.atttypid, a.atttypmod)
             || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
             || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
       WHERE c.relkind IN ('r', 'p') AND c.relnamespace = ?::regnamespace
      """;

  private static final String CONSTRAINTS =
      """
      SELECT c.relname, k.conname, pg_get_constraintdef(k.oid)
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       WHERE k.contype IN ('p', 'u', 'f', 'c') AND c.relnamespace = ?::regnamespace
      """;

  private static final String INDEXES =
      """
      SELECT c.relname, i.relname, pg_get_indexdef(i.oid)
        FROM pg_index x
        JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_class c ON c.oid = x.indrelid
       WHERE c.relnamespace = ?::regnamespace
         AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u'))
      """;

  /** Reads a schema of a live database. */
  static Catalogue of(DataSource database, String schema) throws SQLException {
    Map<String, Table> tables = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      connection.setSchema(schema);
      read(connection, COLUMNS, schema, tables, Kind.COLUMN);
      read(connection, CONSTRAINTS, schema, tables, Kind.CONSTRAINT);
      read(connection, INDEXES, schema, tables, Kind.INDEX);
    }
    return new Catalogue(tables);
  }

  private enum Kind {
    COLUMN,
    CONSTRAINT,
    INDEX
  }

  private static void read(
      Connection connection, String sql, String schema, Map<String, Table> into, Kind kind)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, schema);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Table table =
              into.computeIfAbsent(
                  rows.getString(1),
                  name -> new Table(new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
          Map<String, String> things =
              switch (kind) {
                case COLUMN -> table.columns();
                case CONSTRAINT -> table.constraints();
                case INDEX -> table.indexes();
              };
          things.put(rows.getString(2), rows.getString(3).replace(schema + ".", ""));
        }
      }
    }
  }
}
