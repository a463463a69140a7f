package io.streamcore.management;

import org.jspecify.annotations.Nullable;

/**
 * What the subsystem's configuration says of the relay's limits; null leaves the one that the relay
 * started with.
 */
record Knobs(
    @Nullable Integer maxListeners, @Nullable Integer maxBandwidth, boolean acceptNewListeners) {

  /** Nothing is turned. */
  static final Knobs UNTOUCHED = new Knobs(null, null, true);

  Limits over(Limits started) {
    return new Limits(
        maxListeners == null ? started.maxListeners() : maxListeners,
        maxBandwidth == null ? started.maxBandwidth() : maxBandwidth,
        acceptNewListeners);
  }
}
