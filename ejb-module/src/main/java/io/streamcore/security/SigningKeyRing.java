package io.streamcore.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * This node's view of the signing keys: read from the database at most once a minute, and at once
 * when a token names a key that is not on the ring: another node has just made it. Who sends tokens
 * with invented keys makes it look twenty times at once and ten times a second, no more.
 *
 * <p>Safe for use by many threads.
 */
@ApplicationScoped
public class SigningKeyRing implements KeyRing {

  /** How long this node may go on not knowing that another one has made a new key. */
  static final Duration REFRESH = Duration.ofMinutes(1);

  private static final int LOOKS_AT_ONCE = 20;

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  @Inject private SigningKeys keys;
  @Inject private SigningKeyStore store;
  @Inject private Encryption encryption;
  private volatile @Nullable Ring ring;

  /** Looks that may be taken now; guarded by this. */
  private double looks = LOOKS_AT_ONCE;

  private long looksCountedAt = System.nanoTime();

  @Override
  public SigningPair current() {
    return ring(REFRESH).current();
  }

  @Override
  public Optional<RSAPublicKey> find(String keyId) {
    RSAPublicKey known = ring(REFRESH).verifying().get(keyId);
    if (known == null && mayLook()) {
      forget();
      known = ring(REFRESH).verifying().get(keyId);
    }
    return Optional.ofNullable(known);
  }

  /** All keys that verify tokens, by their ids, the newest first, the same on all nodes. */
  public Map<String, RSAPublicKey> publicKeys() {
    return ring(REFRESH).verifying();
  }

  /** Looks at the database again at the next use. */
  public void forget() {
    ring = null;
  }

  private synchronized boolean mayLook() {
    long now = System.nanoTime();
    double earned = (double) (now - looksCountedAt) / LOOK_EVERY.toNanos();
    looks = Math.min(LOOKS_AT_ONCE, looks + earned);
    looksCountedAt = now;
    if (looks < 1) {
      return false;
    }
    looks--;
    return true;
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
    return new Ring(
        new SigningPair(current.id(), privateKey(current)),
        Collections.unmodifiableMap(verifying),
        now);
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
