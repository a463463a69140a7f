package io.streamcore.domain;

import io.streamcore.domain.certificate.CertificateAuthority;
import io.streamcore.domain.certificate.CertificateRefused;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The facade of having a name certified. It takes many seconds, so there is no transaction around
 * it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Certification {

  @Inject private Certificates certificates;

  @Inject private CertificateAuthority authority;

  /** Orders a certificate, if nobody else does; how that has ended is in the domain's row. */
  public void certify(UUID id) {
    certificates.claim(id).ifPresent(this::order);
  }

  private void order(Domain domain) {
    try {
      certificates.issued(
          domain,
          authority.certify(
              domain.name(), domain.orderUrl(), url -> certificates.ordered(domain.id(), url)));
    } catch (CertificateRefused e) {
      certificates.refused(domain, e);
    }
  }
}
