package io.streamcore.identity;

import java.util.function.Function;

/** What came of the wish to renew a device's tokens. */
public sealed interface Renewal {

  /** The device has new tokens. */
  record Renewed(SignedIn signedIn) implements Renewal {}

  /** The token buys nothing; if it had been used before, its session has ended now. */
  record Refused() implements Renewal {}

  /** The value for what came of it. */
  default <T> T fold(
      Function<? super SignedIn, ? extends T> renewed,
      Function<? super Refused, ? extends T> refused) {
    if (this instanceof Renewed yes) {
      return renewed.apply(yes.signedIn());
    }
    return refused.apply((Refused) this);
  }
}
