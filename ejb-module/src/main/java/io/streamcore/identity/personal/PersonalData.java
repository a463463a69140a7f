package io.streamcore.identity.personal;

import java.util.UUID;
import java.util.stream.Stream;

/**
 * One table's part of a user's personal data: what goes into the export of all my data, and what
 * has to go before the user is erased.
 *
 * <p>The extension point of this room for the rooms above it: each implements it as an {@code
 * ApplicationScoped} bean for every table that holds rows of a user, and is found through CDI.
 * Called inside a transaction.
 */
public interface PersonalData {

  /** The table's name: the export has a file {@code <name>.json} of it. */
  String name();

  /**
   * All rows of the user, soft-deleted ones included, as records or maps that Jackson can write;
   * never passwords, tokens or keys. Read lazily: the export is streamed.
   */
  Stream<?> rowsOf(UUID userId);

  /**
   * Erases what the database's own cascade from the user cannot, such as objects in the store.
   * Called once, before the user's row goes; may be called again if the erasure was interrupted.
   */
  default void erase(UUID userId) {}
}
