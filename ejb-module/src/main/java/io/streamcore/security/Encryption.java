package io.streamcore.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets that the database must keep but must not know: AES-256-GCM under a master key.
 *
 * <p>A sealed text is {@code <key id>:<base64url(iv | ciphertext | tag)>}, with an IV of 12 and a
 * tag of 16 bytes (NIST SP 800-38D), so that master keys can be changed while old texts stay
 * readable. The context (table, column and row, say) is authenticated with it: a text that is
 * copied to another row does not open there. Safe for use by many threads.
 */
@Dependent
public class Encryption {

  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String HMAC = "HmacSHA256";

  private final SecureRandom random = new SecureRandom();
  private final EncryptionKeys keys;

  @Inject
  public Encryption(EncryptionKeys keys) {
    this.keys = keys;
  }

  /** Seals bytes with the newest key, for this context only. */
  public String seal(byte[] plain, String context) {
    String id = keys.currentId();
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key(id), iv, plain, context);
    byte[] packed = ByteBuffer.allocate(IV_BYTES + sealed.length).put(iv).put(sealed).array();
    return id + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed);
  }

  /** Seals a text; see {@link #seal(byte[], String)}. */
  public String sealText(String plain, String context) {
    return seal(plain.getBytes(StandardCharsets.UTF_8), context);
  }

  /**
   * Opens what {@link #seal} made for the same context.
   *
   * @throws IllegalStateException if the key is gone, or the text was made for another context or
   *     changed since
   */
  public byte[] open(String sealed, String context) {
    int colon = sealed.indexOf(':');
    if (colon < 1) {
      throw SecurityMessages.LOG.notSealed();
    }
    byte[] packed = unpack(sealed.substring(colon + 1));
    byte[] iv = Arrays.copyOf(packed, IV_BYTES);
    byte[] body = Arrays.copyOfRange(packed, IV_BYTES, packed.length);
    return run(Cipher.DECRYPT_MODE, key(sealed.substring(0, colon)), iv, body, context);
  }

  /** Opens a sealed text; see {@link #open(String, String)}. */
  public String openText(String sealed, String context) {
    return new String(open(sealed, context), StandardCharsets.UTF_8);
  }

  /**
   * What a secret can be found by without being told: {@code <key id>:<base64url(HMAC-SHA256)>}
   * under a key derived from the newest master key. The same secret always has the same.
   */
  public String fingerprint(String secret, String context) {
    return fingerprint(keys.currentId(), secret, context);
  }

  /** The fingerprints under all master keys, newest first, for what older ones have marked. */
  public List<String> fingerprints(String secret, String context) {
    return keys.ids().stream().map(id -> fingerprint(id, secret, context)).toList();
  }

  /** The id of the master key that seals now. */
  public String currentKeyId() {
    return keys.currentId();
  }

  private String fingerprint(String id, String secret, String context) {
    // two keys for two uses: HMAC must not run under the key of AES
    byte[] derived = hmac(key(id), "fingerprint".getBytes(StandardCharsets.UTF_8));
    SecretKey own = new SecretKeySpec(derived, HMAC);
    byte[] mac = hmac(own, (context + '\0' + secret).getBytes(StandardCharsets.UTF_8));
    return id + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  private static byte[] hmac(SecretKey key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.getEncoded(), HMAC));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw SecurityMessages.LOG.sealBroken(e);
    }
  }

  private SecretKey key(String id) {
    return keys.find(id).orElseThrow(() -> SecurityMessages.LOG.noMasterKey(id));
  }

  private static byte[] unpack(String text) {
    byte[] packed;
    try {
      packed = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw SecurityMessages.LOG.notSealed();
    }
    if (packed.length < IV_BYTES + TAG_BITS / 8) {
      throw SecurityMessages.LOG.notSealed();
    }
    return packed;
  }

  private static byte[] run(int mode, SecretKey key, byte[] iv, byte[] input, String context) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw SecurityMessages.LOG.sealBroken(e);
    }
  }
}
