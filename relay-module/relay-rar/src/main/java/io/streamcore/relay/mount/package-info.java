/**
 * Mounts: each holds the last seconds of its sound in one ring, written by the source that has its
 * seat, or by what stands in for it.
 */
@NullMarked
package io.streamcore.relay.mount;

import org.jspecify.annotations.NullMarked;
