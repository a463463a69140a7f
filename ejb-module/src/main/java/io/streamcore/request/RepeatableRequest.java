package io.streamcore.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A creating request that may be sent again. It begins unanswered, and stays so while the request
 * is carried out; a failed one is forgotten, so that its repeat is a new attempt.
 */
@Entity
@Table(name = "idempotency_keys")
class RepeatableRequest {

  @Id
  @Column(name = "idempotency_key_id")
  private UUID id;

  @Column(name = "user_id")
  private @Nullable UUID userId;

  @Column(name = "path")
  private String path;

  @Column(name = "key")
  private String key;

  @Column(name = "request_hash")
  private String requestHash;

  @Column(name = "response_status")
  private @Nullable Integer responseStatus;

  @Column(name = "response_sealed", columnDefinition = "text")
  private @Nullable String responseSealed;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected RepeatableRequest() {}

  UUID id() {
    return id;
  }

  boolean asks(String hash) {
    return requestHash.equals(hash);
  }

  @Nullable String sealedAnswer() {
    return responseStatus == null ? null : responseSealed;
  }

  void answer(int status, String sealed, Instant until) {
    responseStatus = status;
    responseSealed = sealed;
    expiresAt = until;
  }
}
