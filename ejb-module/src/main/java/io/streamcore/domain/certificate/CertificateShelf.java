package io.streamcore.domain.certificate;

import java.util.List;

/** Where this node's server takes certificates from: its key store. */
public interface CertificateShelf {

  /**
   * Shows these certificates and no others, from the next connection on, without a restart.
   *
   * @throws IllegalStateException if the server does not take them
   */
  void show(List<HostCertificate> certificates);
}
