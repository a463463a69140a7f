package io.streamcore.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret of 256 random bits that is handed out once, and of which only the SHA-256 is kept.
 *
 * <p>A plain hash is enough: unlike a password, the token has too many bits to be guessed. The hash
 * is also what the row is looked up by, so that no comparison of the secret itself can leak time.
 */
public final class OpaqueToken {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String value;

  private OpaqueToken(String value) {
    this.value = value;
  }

  /** A new token. */
  public static OpaqueToken create() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token as it is handed out: 43 characters of base64url. */
  public String value() {
    return value;
  }

  /** What the database keeps of the token. */
  public String hash() {
    return hash(value);
  }

  /** The lower-case hexadecimal SHA-256 of a text, such as a token that came back. */
  public static String hash(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "OpaqueToken[hidden]";
  }
}
