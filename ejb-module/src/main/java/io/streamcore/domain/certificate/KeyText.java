package io.streamcore.domain.certificate;

import io.streamcore.domain.DomainMessages;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Keys and certificates as texts. Keys are of the curve P-256, which every authority takes. */
public final class KeyText {

  private static final String ALGORITHM = "EC";
  private static final String CURVE = "secp256r1";

  private KeyText() {}

  /** A new key pair. */
  public static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(new ECGenParameterSpec(CURVE));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw DomainMessages.LOG.keyBroken(e);
    }
  }

  /** PKCS#8 in base64. */
  public static String of(PrivateKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /** Both halves, the private one first. */
  static String of(KeyPair keys) {
    return of(keys.getPrivate())
        + " "
        + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  /** Reads what {@link #of(PrivateKey)} wrote. */
  public static PrivateKey privateKey(String text) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
    } catch (GeneralSecurityException e) {
      throw DomainMessages.LOG.keyBroken(e);
    }
  }

  /** Reads what {@link #of(KeyPair)} wrote. */
  static KeyPair keyPair(String text) {
    int blank = text.indexOf(' ');
    try {
      return new KeyPair(
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(
                  new X509EncodedKeySpec(Base64.getDecoder().decode(text.substring(blank + 1)))),
          privateKey(text.substring(0, blank)));
    } catch (GeneralSecurityException e) {
      throw DomainMessages.LOG.keyBroken(e);
    }
  }

  /** The certificates of a text in PEM, in their order. */
  public static List<X509Certificate> chain(String pem) {
    try (ByteArrayInputStream bytes =
        new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))) {
      return CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw DomainMessages.LOG.keyBroken(e);
    }
  }
}
