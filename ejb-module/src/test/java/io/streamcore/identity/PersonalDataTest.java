package io.streamcore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.streamcore.adapter.flyway.ScratchPostgres;
import io.streamcore.identity.personal.PersonalData;
import java.lang.reflect.Constructor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds that no table with rows of users is forgotten in the export of all my data. */
class PersonalDataTest {

  /** The tables with rows of users that nothing exports, and why not. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "idempotency_keys", "answers kept for a day, sealed, which say what other tables say",
          "upload_reservations", "the room held for an upload while it arrives, and nothing else");

  @Test
  void every_table_with_rows_of_users_is_exported_or_left_out_with_a_reason() throws Exception {
    Set<String> known = new TreeSet<>(LEFT_OUT.keySet());
    known.addAll(exported());

    assertThat(known).containsAll(tablesOfUsers());
  }

  @Test
  void nothing_is_left_out_that_is_exported_or_gone() throws Exception {
    assertThat(LEFT_OUT.keySet())
        .doesNotContainAnyElementsOf(exported())
        .isSubsetOf(tablesOfUsers());
  }

  @Test
  void the_user_goes_with_all_rows() throws Exception {
    assertThat(
            strings(
                """
                SELECT conrelid::regclass::text FROM pg_constraint
                 WHERE contype = 'f' AND confrelid = 'streamcore.users'::regclass
                   AND confdeltype <> 'c'
                """))
        .as("foreign keys to users that keep a row when the user is erased")
        .isEmpty();
  }

  private static Set<String> exported() throws ReflectiveOperationException {
    Set<String> names = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.streamcore")) {
      if (type.isAssignableTo(PersonalData.class) && !type.isInterface()) {
        Constructor<?> constructor = type.reflect().getDeclaredConstructor();
        constructor.setAccessible(true);
        names.add(((PersonalData) constructor.newInstance()).name());
      }
    }
    return names;
  }

  private static Set<String> tablesOfUsers() throws SQLException {
    return strings(
        """
        SELECT c.relname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
         WHERE k.contype = 'f' AND k.confrelid = 'streamcore.users'::regclass
        """);
  }

  private static Set<String> strings(String sql) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection connection = ScratchPostgres.migratedDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
