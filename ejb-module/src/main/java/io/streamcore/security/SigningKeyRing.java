package io.streamcore.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * This node's view of the signing keys: read from the database at most once a minute, and at once,
 * but not more often than once a second, when a token names a key that is not on the ring: another
 * node has just made it.
 *
 * <p>Safe for use by many threads; readers never wait.
 */
@ApplicationScoped
public class SigningKeyRing implements KeyRing {

  /** How long this node may go on not knowing that another one has made a new key. */
  static final Duration REFRESH = Duration.ofMinutes(1);

  private static final Duration RELOAD_GAP = Duration.ofSeconds(1);

  @Inject private SigningKeys keys;
  @Inject private SigningKeyStore store;
  @Inject private Encryption encryption;
  private volatile @Nullable Ring ring;

  @Override
  public SigningPair current() {
    return ring(REFRESH).current();
  }

  @Override
  public Optional<RSAPublicKey> find(String keyId) {
    RSAPublicKey known = ring(REFRESH).verifying().get(keyId);
    return Optional.ofNullable(known != null ? known : ring(RELOAD_GAP).verifying().get(keyId));
  }

  /** All keys that verify tokens, by their ids. */
  public Map<String, RSAPublicKey> publicKeys() {
    return ring(REFRESH).verifying();
  }

  /** Looks at the database again at the next use. */
  public void forget() {
    ring = null;
  }

  private Ring ring(Duration maxAge) {
    Ring seen = ring;
    if (seen == null || seen.readAt().plus(maxAge).isBefore(Instant.now())) {
      seen = read();
      ring = seen;
    }
    return seen;
  }

  private Ring read() {
    Instant now = Instant.now();
    List<SigningKey> rows = store.all();
    if (rows.isEmpty() || rows.get(0).replacedAt() != null) {
      keys.rotateIfDue();
      rows = store.all();
    }
    Map<String, RSAPublicKey> verifying = new LinkedHashMap<>();
    for (SigningKey row : rows) {
      verifying.put(row.id(), publicKey(row));
    }
    SigningKey current = rows.get(0);
    return new Ring(new SigningPair(current.id(), privateKey(current)), Map.copyOf(verifying), now);
  }

  private static RSAPublicKey publicKey(SigningKey row) {
    try {
      return KeyPairs.publicKey(row.publicKey());
    } catch (GeneralSecurityException e) {
      throw SecurityMessages.LOG.signingKeyBroken(row.id(), e);
    }
  }

  private PrivateKey privateKey(SigningKey row) {
    try {
      return KeyPairs.privateKey(
          encryption.openText(row.privateKeyEnc(), SigningKeys.context(row.id())));
    } catch (GeneralSecurityException e) {
      throw SecurityMessages.LOG.signingKeyBroken(row.id(), e);
    }
  }

  private record Ring(SigningPair current, Map<String, RSAPublicKey> verifying, Instant readAt) {}
}
