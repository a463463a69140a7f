package io.streamcore.analytics;

import io.streamcore.security.Encryption;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.time.LocalDate;

/**
 * The salts of days: random, kept sealed, the same on all nodes, and gone with the day's raw
 * events, so that from then on nothing leads from a pseudonym back to an address.
 */
@Stateless
@PermitAll
public class Salts {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Inject private Database database;
  @Inject private Encryption encryption;

  /** The salt of a day; whichever node asks first makes it. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public byte[] of(LocalDate day) {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    database.query(
        "INSERT INTO streamcore.analytics_salts (day, salt_enc) VALUES (?, ?) ON CONFLICT DO NOTHING",
        statement -> {
          statement.setObject(1, day);
          statement.setString(2, encryption.seal(fresh, context(day)));
          return statement.executeUpdate();
        });
    return database.query(
        "SELECT salt_enc FROM streamcore.analytics_salts WHERE day = ?",
        statement -> {
          statement.setObject(1, day);
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return encryption.open(row.getString(1), context(day));
          }
        });
  }

  private static String context(LocalDate day) {
    return "analytics_salts.salt_enc:" + day;
  }
}
