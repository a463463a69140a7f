package io.streamcore.management;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A relay that carries what a test says. */
final class FakeRelay implements ManagedRelay {

  private final List<ManagedMount> mounts = new ArrayList<>();
  private Limits limits;
  private @Nullable SSLContext keys;

  FakeRelay(Limits startedWith) {
    limits = startedWith;
  }

  FakeRelay carry(String path) {
    mounts.add(
        new ManagedMount(
            "stream-of-" + path,
            path,
            "offline",
            Instant.EPOCH,
            null,
            0,
            null,
            0,
            0,
            0,
            0,
            0,
            null,
            null));
    return this;
  }

  @Override
  public Limits limits() {
    return limits;
  }

  @Override
  public void limit(Limits wanted) {
    limits = wanted;
  }

  @Override
  public void secure(@Nullable SSLContext wanted) {
    keys = wanted;
  }

  @Nullable SSLContext keys() {
    return keys;
  }

  @Override
  public List<ManagedMount> mounts() {
    return List.copyOf(mounts);
  }

  @Override
  public List<ManagedListener> listeners(String streamId) {
    return List.of();
  }

  @Override
  public boolean kickSource(String streamId) {
    return false;
  }

  @Override
  public boolean kickListener(String streamId, long listenerId) {
    return false;
  }

  @Override
  public int moveListeners(String fromStreamId, String toStreamId) {
    return 0;
  }

  @Override
  public void drain() {
    limits = new Limits(limits.maxListeners(), limits.maxBandwidth(), false);
  }
}
