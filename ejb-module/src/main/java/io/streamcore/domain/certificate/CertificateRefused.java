package io.streamcore.domain.certificate;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is no certificate this time; the message tells the owner of the name why. */
public final class CertificateRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final @Nullable Instant notBefore;

  /**
   * @param message what to change, or whom to wait for
   * @param notBefore trying again earlier is in vain; null: whenever
   */
  public CertificateRefused(
      String message, @Nullable Instant notBefore, @Nullable Throwable cause) {
    super(message, cause);
    this.notBefore = notBefore;
  }

  /** When trying again is worth it at the earliest. */
  public Optional<Instant> notBefore() {
    return Optional.ofNullable(notBefore);
  }

  /** The words. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
