package io.streamcore.domain.certificate;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A name with its certificate and key, as a server shows it.
 *
 * @param chain the name's own certificate first
 */
public record HostCertificate(String name, List<X509Certificate> chain, PrivateKey key) {

  public HostCertificate {
    chain = List.copyOf(chain);
  }

  @Override
  public String toString() {
    return "HostCertificate[" + name + "]"; // never the key
  }
}
