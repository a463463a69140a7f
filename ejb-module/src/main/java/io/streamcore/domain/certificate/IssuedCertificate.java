package io.streamcore.domain.certificate;

import java.security.PrivateKey;
import java.time.Instant;

/**
 * What an authority has issued.
 *
 * @param chain PEM, the name's own certificate first
 * @param key of the name's own certificate
 */
public record IssuedCertificate(String chain, PrivateKey key, Instant notBefore, Instant notAfter) {

  @Override
  public String toString() {
    return "IssuedCertificate[" + notBefore + " to " + notAfter + "]"; // never the key
  }
}
