package io.streamcore.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The life of the keys that sign access tokens: made at the first start, shared by all nodes
 * through the database, replaced every 30 days, forgotten when nothing they signed is valid.
 *
 * <p>Making and replacing is serialised over all nodes by a lock in the database, so that two nodes
 * which find the key too old at once still make one new key.
 */
@Stateless
@PermitAll
public class SigningKeys {

  /** How long a key signs. */
  static final Duration LIFE = Duration.ofDays(30);

  // Longest life of a token, plus the time in which another node may not know yet that the key was
  // replaced, plus a minute for clocks that differ.
  private static final Duration REMEMBERED =
      AccessTokens.LIFETIME.plus(SigningKeyRing.REFRESH).plusMinutes(1);

  @Inject private SigningKeyStore store;
  @Inject private Encryption encryption;

  /** Makes the first key, or a new one if the current one has signed for 30 days. */
  public void rotateIfDue() {
    store.lock();
    Instant now = Instant.now();
    Optional<SigningKey> current = store.current();
    if (current.isEmpty() || current.get().createdAt().plus(LIFE).isBefore(now)) {
      replace(current, now);
    }
  }

  /** Makes a new key now; tokens of the old one stay valid until they expire. */
  public void rotate() {
    store.lock();
    replace(store.current(), Instant.now());
  }

  /** Forgets the keys whose last token has expired. */
  public void forgetExpired() {
    int forgotten = store.forgetReplacedBefore(Instant.now().minus(REMEMBERED));
    if (forgotten > 0) {
      SecurityMessages.LOG.signingKeysForgotten(forgotten);
    }
  }

  private void replace(Optional<SigningKey> old, Instant now) {
    old.ifPresent(key -> key.replace(now));
    store.flush(); // the database allows one key that is not replaced
    KeyPair pair = KeyPairs.generate();
    String id = KeyPairs.thumbprint(pair.getPublic());
    store.add(
        new SigningKey(
            id,
            KeyPairs.encode(pair.getPublic()),
            encryption.sealText(KeyPairs.encode(pair.getPrivate()), context(id)),
            now));
    SecurityMessages.LOG.signingKeyMade(id);
  }

  static String context(String keyId) {
    return "signing_keys.private_key_enc:" + keyId;
  }
}
