package io.streamcore.problem;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * An expected failure: the caller can understand it and, mostly, do something about it.
 *
 * <p>Thrown by the rooms; it rolls the transaction back. The web turns it into an RFC 9457 problem
 * document whose {@code type} ends in {@link #kind()}.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract sealed class Problem extends RuntimeException
    permits Conflict,
        DeviceLimitReached,
        Forbidden,
        Invalid,
        NotFound,
        PaymentRequired,
        PreconditionFailed,
        QuotaExceeded,
        TooLarge,
        TooManyRequests,
        Unauthenticated,
        Unavailable,
        UnsupportedMedia {

  private static final long serialVersionUID = 1L;

  private final String kind;
  private final transient List<FieldError> errors;

  Problem(String kind, String detail, List<FieldError> errors) {
    super(detail);
    this.kind = kind;
    this.errors = List.copyOf(errors);
  }

  /**
   * The stable name of this kind of failure, in kebab-case: {@code not-found}, {@code conflict}, …
   */
  public String kind() {
    return kind;
  }

  /**
   * What is wrong, in a sentence for the caller. Never a foreign exception's text, never a secret.
   */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The fields that break a rule; empty unless single fields are to blame. */
  public List<FieldError> errors() {
    return errors;
  }
}
