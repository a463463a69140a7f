package io.streamcore.relay.api;

import java.util.UUID;
import java.util.function.Function;

/** The rooms' answer to a source. */
public sealed interface SourceVerdict {

  /** It may feed this stream, or change its title. */
  record Admitted(UUID streamId) implements SourceVerdict {}

  /** It may not. */
  record Refused(Reason reason) implements SourceVerdict {}

  /** Why a source is turned away. */
  enum Reason {
    /** Unknown mount and wrong key look the same from outside. */
    WRONG_CREDENTIALS,
    /** SHOUTcast v1 without a mount: the key belongs to several streams. */
    AMBIGUOUS,
    /** The stream is disabled, or fetches its sound itself. */
    NOT_EXPECTED,
    /** Too many wrong keys from this address or for this mount. */
    TOO_MANY_ATTEMPTS,
    /** The rooms cannot answer now. */
    UNAVAILABLE
  }

  /** One of two ways on. */
  default <T> T fold(Function<UUID, T> admitted, Function<Reason, T> refused) {
    if (this instanceof Admitted yes) {
      return admitted.apply(yes.streamId());
    }
    return refused.apply(((Refused) this).reason());
  }
}
