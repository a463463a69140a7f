package io.streamcore.security;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jwk.RsaJsonWebKey;

/** RSA keys of 2048 bits, and their texts. */
final class KeyPairs {

  private static final int BITS = 2048;

  private KeyPairs() {}

  static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has RSA", e);
    }
  }

  /** The key's name: its RFC 7638 thumbprint. */
  static String thumbprint(PublicKey key) {
    return new RsaJsonWebKey((RSAPublicKey) key).calculateBase64urlEncodedThumbprint("SHA-256");
  }

  static String encode(Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  static RSAPublicKey publicKey(String text) throws GeneralSecurityException {
    byte[] der = Base64.getDecoder().decode(text);
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
  }

  static PrivateKey privateKey(String text) throws GeneralSecurityException {
    byte[] der = Base64.getDecoder().decode(text);
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
  }
}
