package io.streamcore.domain;

import io.streamcore.domain.certificate.CertificateShelf;
import io.streamcore.domain.certificate.HostCertificate;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * A node's look, every few seconds, at whether there are other certificates than those that it
 * shows: whichever node has ordered them, each shows them soon.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateWatch {

  @Inject private Certificates certificates;

  @Inject private CertificateShelf shelf;

  private String shown = "";

  private String complained = "";

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void look() {
    String state = certificates.state();
    if (state.equals(shown)) {
      return;
    }
    List<HostCertificate> all = certificates.all();
    try {
      shelf.show(all);
      shown = state;
      if (!all.isEmpty()) {
        DomainMessages.LOG.shown(all.size());
      }
    } catch (IllegalStateException e) {
      if (!state.equals(complained)) {
        complained = state; // once, however often it is tried
        DomainMessages.LOG.notShown(e);
      }
    }
  }
}
