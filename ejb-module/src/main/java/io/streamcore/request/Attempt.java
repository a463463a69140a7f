package io.streamcore.request;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What became of the attempt to carry out a request that names an idempotency key. */
public sealed interface Attempt {

  /** The first one: carry the request out, then complete or release this id. */
  record First(UUID id) implements Attempt {}

  /** The request was carried out before: give its answer again. */
  record Repeat(Answer answer) implements Attempt {}

  /** The request is being carried out at this moment. */
  record Concurrent() implements Attempt {}

  /** The key was used for another request. */
  record Different() implements Attempt {}

  /** The value of the case that this is. */
  default <R> R fold(
      Function<First, R> first,
      Function<Repeat, R> repeat,
      Supplier<R> concurrent,
      Supplier<R> different) {
    if (this instanceof First it) {
      return first.apply(it);
    }
    if (this instanceof Repeat it) {
      return repeat.apply(it);
    }
    return this instanceof Concurrent ? concurrent.get() : different.get();
  }
}
