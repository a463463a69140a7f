package io.streamcore.security;

import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The master keys of the house, AES-256, which the operator keeps outside the database.
 *
 * <p>Keys are added, never changed: what an older key has sealed stays readable as long as that key
 * is kept. Safe for use by many threads.
 */
public interface EncryptionKeys {

  /** The id of the newest key; what is sealed now is sealed with it. Such as {@code master-1}. */
  String currentId();

  /** The ids of all keys, newest first. */
  List<String> ids();

  /** The key of an id, or empty if there is none. */
  Optional<SecretKey> find(String id);
}
