package io.streamcore.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key pair that signs access tokens. It signs from its creation until it is replaced; its public
 * half verifies until the last token that it signed has expired; then the row is forgotten.
 */
@Entity
@Table(name = "signing_keys")
class SigningKey {

  @Id
  @Column(name = "key_id")
  private String id;

  @Column(name = "public_key")
  private String publicKey;

  @Column(name = "private_key_enc")
  private String privateKeyEnc;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "replaced_at")
  private @Nullable Instant replacedAt;

  protected SigningKey() {}

  SigningKey(String id, String publicKey, String privateKeyEnc, Instant now) {
    this.id = id;
    this.publicKey = publicKey;
    this.privateKeyEnc = privateKeyEnc;
    this.createdAt = now;
  }

  String id() {
    return id;
  }

  /** X.509 SubjectPublicKeyInfo in base64. */
  String publicKey() {
    return publicKey;
  }

  /** PKCS#8 in base64, sealed. */
  String privateKeyEnc() {
    return privateKeyEnc;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant replacedAt() {
    return replacedAt;
  }

  void replace(Instant now) {
    replacedAt = now;
  }
}
