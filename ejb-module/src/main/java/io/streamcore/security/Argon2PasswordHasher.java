package io.streamcore.security;

import io.streamcore.problem.Unavailable;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with the OWASP parameters of 19 MiB, two passes and one lane (<a
 * href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">Password
 * Storage Cheat Sheet</a>).
 *
 * <p>At most one hash per core is made at a time, so that a flood of sign-ins can take neither the
 * heap (19 MiB each) nor more than its share of the processors; who waits longer than ten seconds
 * is told to come back later.
 */
@ApplicationScoped
public class Argon2PasswordHasher implements PasswordHasher {

  private static final Parameters CURRENT = new Parameters(19 * 1024, 2, 1);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final long PATIENCE_SECONDS = 10;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{22,86})\\$([A-Za-z0-9+/]{22,86})");

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

  // volatile for the sake of form: the container calls init() before it hands out the bean
  private volatile String decoy = "";

  @PostConstruct
  void init() {
    decoy = hash(OpaqueToken.create().value());
  }

  @Override
  public String decoy() {
    return decoy;
  }

  @Override
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return CURRENT.encode(salt, derive(password, salt, CURRENT, HASH_BYTES));
  }

  @Override
  public boolean matches(String password, String hash) {
    Matcher phc = parse(hash);
    byte[] expected = Base64.getDecoder().decode(phc.group(5));
    byte[] salt = Base64.getDecoder().decode(phc.group(4));
    byte[] actual = derive(password, salt, Parameters.of(phc), expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  @Override
  public boolean isOutdated(String hash) {
    return !Parameters.of(parse(hash)).equals(CURRENT);
  }

  private static Matcher parse(String hash) {
    Matcher phc = PHC.matcher(hash);
    if (!phc.matches()) {
      throw SecurityMessages.LOG.notAPasswordHash();
    }
    return phc;
  }

  private byte[] derive(String password, byte[] salt, Parameters parameters, int bytes) {
    awaitTurn();
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(parameters.memoryKib())
              .withIterations(parameters.passes())
              .withParallelism(parameters.lanes())
              .withSalt(salt)
              .build());
      byte[] derived = new byte[bytes];
      argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), derived);
      return derived;
    } finally {
      turns.release();
    }
  }

  private void awaitTurn() {
    try {
      if (turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Unavailable("Too many people are signing in at this moment. Try again shortly.");
  }

  private record Parameters(int memoryKib, int passes, int lanes) {

    static Parameters of(Matcher phc) {
      return new Parameters(
          Integer.parseInt(phc.group(1)),
          Integer.parseInt(phc.group(2)),
          Integer.parseInt(phc.group(3)));
    }

    String encode(byte[] salt, byte[] hash) {
      Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
      return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
          .formatted(
              memoryKib, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
    }
  }
}
