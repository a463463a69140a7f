package io.streamcore.adapter.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The migrated schema against {@code seed-schema.json}, the machine-readable list of what both seed
 * documents ask for; and, where the documents are at hand, the list against them.
 */
class SeedSchemaTest {

  /**
   * The list.
   *
   * @param tables everything the migrated schema has to have, in PostgreSQL's words
   * @param merged columns of the ER document and the columns they became
   * @param changed what the DJ document has otherwise, and why
   */
  record SeedList(
      Map<String, Catalogue.Table> tables,
      Map<String, String> merged,
      Map<String, String> changed) {}

  private static SeedList seeds = new SeedList(Map.of(), Map.of(), Map.of());
  private static Catalogue schema = new Catalogue(Map.of());
  private static DataSource database = ScratchPostgres.emptyDatabase();

  @BeforeAll
  static void migrate() throws IOException, SQLException {
    try (InputStream list =
        Objects.requireNonNull(SeedSchemaTest.class.getResourceAsStream("/seed-schema.json"))) {
      seeds = new ObjectMapper().readValue(list, new TypeReference<>() {});
    }
    SchemaMigrator.migrate(database);
    schema = Catalogue.of(database, SchemaMigrator.SCHEMA);
  }

  @Test
  void has_everything_the_seeds_ask_for() {
    assertThat(missing(seeds.tables(), schema.tables())).isEmpty();
  }

  @Test
  void explains_every_column_and_table_that_is_not_of_the_seeds() throws SQLException {
    TreeSet<String> unexplained = new TreeSet<>();
    Map<String, Boolean> commented = commented();
    schema
        .tables()
        .forEach(
            (name, table) -> {
              Catalogue.Table seed = seeds.tables().get(name);
              if (seed == null && !commented.getOrDefault(name, false)) {
                unexplained.add(name);
              }
              table.columns().keySet().stream()
                  .filter(column -> seed != null && !seed.columns().containsKey(column))
                  .map(column -> name + "." + column)
                  .filter(column -> !commented.getOrDefault(column, false))
                  .forEach(unexplained::add);
            });
    unexplained.remove("flyway_schema_history");

    assertThat(unexplained).isEmpty();
  }

  @Test
  void lists_every_column_that_the_documents_name() throws IOException {
    SeedDocuments documents = documents();
    List<String> named = new ArrayList<>();
    documents.djColumns().forEach(column -> named.add(column.toString()));
    documents
        .erAttributes()
        .forEach(
            attribute ->
                named.add(
                    seeds
                        .merged()
                        .getOrDefault(
                            attribute.toString(),
                            attribute.table().toLowerCase(Locale.ROOT)
                                + "."
                                + attribute.column())));

    assertThat(named).hasSizeGreaterThan(150);
    assertThat(named).allSatisfy(column -> assertThat(listed(column)).as(column).isTrue());
  }

  @Test
  void lists_everything_that_the_documents_own_ddl_makes() throws IOException, SQLException {
    DataSource original = ScratchPostgres.emptyDatabase();
    try (Connection connection = original.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(documents().ddl());
    }
    Map<String, String> missing =
        missing(Catalogue.of(original, "public").tables(), seeds.tables());
    missing.keySet().removeAll(seeds.changed().keySet());

    assertThat(missing).isEmpty();
  }

  private static SeedDocuments documents() throws IOException {
    assumeTrue(SeedDocuments.find().isPresent(), "the seed documents are not at hand");
    return SeedDocuments.find().orElseThrow();
  }

  private static boolean listed(String column) {
    int dot = column.indexOf('.');
    Catalogue.Table table = seeds.tables().get(column.substring(0, dot));
    return table != null && table.columns().containsKey(column.substring(dot + 1));
  }

  /** What is wanted and not there, or there in another way: its path to what was found instead. */
  private static Map<String, String> missing(
      Map<String, Catalogue.Table> wanted, Map<String, Catalogue.Table> there) {
    Map<String, String> missing = new TreeMap<>();
    wanted.forEach(
        (name, table) -> {
          Catalogue.Table found =
              there.getOrDefault(name, new Catalogue.Table(Map.of(), Map.of(), Map.of()));
          compare(name + ".column ", table.columns(), found.columns(), missing);
          compare(name + ".constraint ", table.constraints(), found.constraints(), missing);
          compare(name + ".index ", table.indexes(), found.indexes(), missing);
        });
    return missing;
  }

  private static void compare(
      String path,
      Map<String, String> wanted,
      Map<String, String> there,
      Map<String, String> missing) {
    wanted.forEach(
        (name, definition) -> {
          String found = there.getOrDefault(name, "nothing");
          if (!found.equals(definition)) {
            missing.put(path + name, "wanted " + definition + ", found " + found);
          }
        });
  }

  private static Map<String, Boolean> commented() throws SQLException {
    Map<String, Boolean> commented = new TreeMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT c.relname || coalesce('.' || a.attname, '')
                  FROM pg_description d
                  JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
                  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = nullif(d.objsubid, 0)
                 WHERE c.relnamespace = 'streamcore'::regnamespace
                """)) {
      while (rows.next()) {
        commented.put(rows.getString(1), true);
      }
    }
    return commented;
  }
}
