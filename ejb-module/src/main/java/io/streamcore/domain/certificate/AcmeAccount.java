package io.streamcore.domain.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who this installation is to a certificate authority: a key pair, the same on all nodes. */
@Entity
@Table(name = "acme_accounts")
class AcmeAccount {

  @Id
  @Column(name = "directory", columnDefinition = "text")
  private String directory;

  @Column(name = "private_key_enc", nullable = false, columnDefinition = "text")
  private String keysEnc;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  /** For JPA. */
  protected AcmeAccount() {}

  AcmeAccount(String directory, String keysEnc, Instant now) {
    this.directory = directory;
    this.keysEnc = keysEnc;
    this.createdAt = now;
  }

  /** Both keys, sealed. */
  String keysEnc() {
    return keysEnc;
  }
}
