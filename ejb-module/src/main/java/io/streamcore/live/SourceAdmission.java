package io.streamcore.live;

import java.util.UUID;
import java.util.function.Function;

/** What becomes of an encoder's claim. */
public sealed interface SourceAdmission {

  /** It may, at this stream. */
  record Admitted(UUID streamId) implements SourceAdmission {}

  /** It may not. */
  record Refused(Reason reason) implements SourceAdmission {}

  /** Why it may not. */
  enum Reason {
    /** Unknown mounts and wrong keys look the same. */
    WRONG_CREDENTIALS,
    /** The key opens several streams, and no mount was named. */
    AMBIGUOUS,
    /** The key is right, but the stream is disabled. */
    NOT_EXPECTED,
    TOO_MANY_ATTEMPTS
  }

  /** One of two ways on. */
  default <T> T fold(Function<UUID, T> admitted, Function<Reason, T> refused) {
    return this instanceof Admitted yes
        ? admitted.apply(yes.streamId())
        : refused.apply(((Refused) this).reason());
  }
}
