package io.streamcore.domain.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The certificate that a domain is shown with, and its sealed key. A newer one takes its place. */
@Entity
@Table(name = "domain_certificates")
class Certificate {

  @Id
  @Column(name = "domain_id")
  private UUID domainId;

  @Column(name = "chain", nullable = false, columnDefinition = "text")
  private String chain;

  @Column(name = "private_key_enc", nullable = false, columnDefinition = "text")
  private String privateKeyEnc;

  @Column(name = "not_before", nullable = false)
  private Instant notBefore;

  @Column(name = "not_after", nullable = false)
  private Instant notAfter;

  @Column(name = "renew_at", nullable = false)
  private Instant renewAt;

  @Column(name = "revision", nullable = false)
  private long revision;

  /** For JPA. */
  protected Certificate() {}

  Certificate(UUID domainId, IssuedCertificate issued, String sealedKey, long revision) {
    this.domainId = domainId;
    replace(issued, sealedKey, revision);
  }

  UUID domainId() {
    return domainId;
  }

  /** PEM, leaf first. */
  String chain() {
    return chain;
  }

  /** PKCS#8 in base64, sealed. */
  String privateKeyEnc() {
    return privateKeyEnc;
  }

  Instant notAfter() {
    return notAfter;
  }

  final void replace(IssuedCertificate issued, String sealedKey, long newRevision) {
    chain = issued.chain();
    privateKeyEnc = sealedKey;
    notBefore = issued.notBefore();
    notAfter = issued.notAfter();
    // a third of its life is left for tries in vain
    renewAt = notAfter.minus(Duration.between(notBefore, notAfter).dividedBy(3));
    revision = newRevision;
  }
}
