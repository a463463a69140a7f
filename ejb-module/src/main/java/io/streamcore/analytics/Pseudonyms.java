package io.streamcore.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What addresses are called: half of an HMAC-SHA256 under the salt of the day. IPv6 addresses count
 * by their first 64 bits, as IAB's guidelines want it, since a household has all of those. Any
 * thread may ask; none waits for the database.
 */
@ApplicationScoped
public class Pseudonyms {

  private static final String HMAC = "HmacSHA256";
  private static final int NETWORK_BYTES = 8;

  @Inject private Salts salts;

  private final Map<LocalDate, SecretKeySpec> keys = new ConcurrentHashMap<>();

  /** Learns the salts of yesterday, today and tomorrow, and forgets older ones. */
  public void prepare(LocalDate today) {
    for (LocalDate day = today.minusDays(1);
        !day.isAfter(today.plusDays(1));
        day = day.plusDays(1)) {
      keys.computeIfAbsent(day, it -> new SecretKeySpec(salts.of(it), HMAC));
    }
    keys.keySet().removeIf(day -> day.isBefore(today.minusDays(1)));
  }

  /** The pseudonym of an address at a moment; empty if that day's salt is not at hand. */
  public Optional<UUID> of(InetAddress address, Instant at) {
    SecretKeySpec key = keys.get(LocalDate.ofInstant(at, ZoneOffset.UTC));
    return key == null ? Optional.empty() : Optional.of(hash(key, address.getAddress()));
  }

  private static UUID hash(SecretKeySpec key, byte[] address) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(address, 0, Math.min(address.length, NETWORK_BYTES));
      ByteBuffer hash = ByteBuffer.wrap(mac.doFinal());
      return new UUID(hash.getLong(), hash.getLong());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }
}
