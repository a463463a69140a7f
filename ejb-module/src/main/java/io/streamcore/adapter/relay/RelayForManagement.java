package io.streamcore.adapter.relay;

import io.streamcore.management.Limits;
import io.streamcore.management.ManagedListener;
import io.streamcore.management.ManagedMount;
import io.streamcore.management.ManagedRelay;
import io.streamcore.relay.api.MountStatus;
import io.streamcore.relay.api.Relay;
import io.streamcore.relay.api.RelayLimits;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The relay in the words of the server's management model. */
record RelayForManagement(Relay relay) implements ManagedRelay {

  @Override
  public Limits limits() {
    RelayLimits limits = relay.limits();
    return new Limits(limits.listeners(), limits.megabitsPerSecond(), limits.accepting());
  }

  @Override
  public void limit(Limits limits) {
    relay.limit(new RelayLimits(limits.maxListeners(), limits.maxBandwidth(), limits.accepting()));
  }

  @Override
  public void secure(@Nullable SSLContext keys) {
    relay.secure(keys);
  }

  @Override
  public List<ManagedMount> mounts() {
    return relay.mounts().stream().map(RelayForManagement::managed).toList();
  }

  private static ManagedMount managed(MountStatus mount) {
    return new ManagedMount(
        mount.streamId().toString(),
        mount.mount(),
        mount.state().name().toLowerCase(Locale.ROOT),
        mount.since(),
        mount.shape() == null ? null : mount.shape().format().mediaType(),
        mount.kilobitsPerSecond(),
        mount.title(),
        mount.listeners(),
        mount.peak(),
        mount.bytesIn(),
        mount.bytesOut(),
        mount.slow(),
        mount.source(),
        mount.agent());
  }

  @Override
  public List<ManagedListener> listeners(String streamId) {
    return relay.listeners(UUID.fromString(streamId)).stream()
        .map(
            listener ->
                new ManagedListener(
                    listener.listenerId(),
                    listener.address(),
                    listener.agent(),
                    listener.secure(),
                    listener.since(),
                    listener.bytes()))
        .toList();
  }

  @Override
  public boolean kickSource(String streamId) {
    return relay.kickSource(UUID.fromString(streamId));
  }

  @Override
  public boolean kickListener(String streamId, long listenerId) {
    return relay.kickListener(UUID.fromString(streamId), listenerId);
  }

  @Override
  public int moveListeners(String fromStreamId, String toStreamId) {
    return relay.moveListeners(UUID.fromString(fromStreamId), UUID.fromString(toStreamId));
  }

  @Override
  public void drain() {
    relay.drain();
  }
}
