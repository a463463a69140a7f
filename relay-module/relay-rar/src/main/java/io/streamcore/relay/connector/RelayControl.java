package io.streamcore.relay.connector;

import io.streamcore.relay.api.Guest;
import io.streamcore.relay.api.ListenerStatus;
import io.streamcore.relay.api.LiveSegments;
import io.streamcore.relay.api.MountSpec;
import io.streamcore.relay.api.MountStatus;
import io.streamcore.relay.api.PullFinding;
import io.streamcore.relay.api.PullSource;
import io.streamcore.relay.api.Relay;
import io.streamcore.relay.api.RelayLimits;
import io.streamcore.relay.api.RelayPorts;
import io.streamcore.relay.fanout.Listeners;
import io.streamcore.relay.hls.LiveWindows;
import io.streamcore.relay.ingest.Pulls;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.wire.TlsEntrance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What the rooms command, done to the parts of the running relay. For any thread. */
final class RelayControl implements Relay {

  private final RelayPorts ports;
  private final Mounts mounts;
  private final Listeners listeners;
  private final Pulls pulls;
  private final LiveWindows windows;
  private final TlsEntrance entrance;

  RelayControl(
      RelayPorts ports,
      Mounts mounts,
      Listeners listeners,
      Pulls pulls,
      LiveWindows windows,
      TlsEntrance entrance) {
    this.ports = ports;
    this.mounts = mounts;
    this.listeners = listeners;
    this.pulls = pulls;
    this.windows = windows;
    this.entrance = entrance;
  }

  @Override
  public RelayPorts ports() {
    return ports;
  }

  @Override
  public void put(MountSpec spec) {
    pulls.put(mounts.put(spec));
  }

  @Override
  public void remove(UUID streamId) {
    pulls.remove(streamId);
    mounts.remove(streamId);
  }

  @Override
  public List<MountStatus> mounts() {
    return mounts.all().stream().map(Mount::status).toList();
  }

  @Override
  public Optional<MountStatus> mount(UUID streamId) {
    return mounts.of(streamId).map(Mount::status);
  }

  @Override
  public List<ListenerStatus> listeners(UUID streamId) {
    return mounts.of(streamId).map(listeners::of).orElse(List.of());
  }

  @Override
  public boolean kickSource(UUID streamId) {
    return mounts.of(streamId).map(Mount::kickSource).orElse(false);
  }

  @Override
  public boolean kickListener(UUID streamId, long listenerId) {
    return mounts.of(streamId).map(mount -> listeners.kick(mount, listenerId)).orElse(false);
  }

  @Override
  public Set<Guest> guests() {
    return listeners.guests();
  }

  @Override
  public int dismiss(Guest guest) {
    return mounts.of(guest.streamId()).map(mount -> listeners.dismiss(mount, guest)).orElse(0);
  }

  @Override
  public int moveListeners(UUID from, UUID to) {
    return listeners.move(known(from), known(to));
  }

  private Mount known(UUID streamId) {
    return mounts
        .of(streamId)
        .orElseThrow(() -> new IllegalArgumentException("there is no mount of " + streamId));
  }

  @Override
  public boolean title(UUID streamId, String title) {
    Optional<Mount> mount = mounts.of(streamId);
    mount.ifPresent(found -> found.title(title));
    return mount.isPresent();
  }

  @Override
  public PullFinding test(PullSource source) {
    return pulls.test(source);
  }

  @Override
  public Optional<LiveSegments> segments(UUID streamId) {
    return mounts.of(streamId).flatMap(windows::of);
  }

  @Override
  public void secure(@Nullable SSLContext keys) {
    entrance.use(keys);
  }

  @Override
  public RelayLimits limits() {
    return listeners.limits();
  }

  @Override
  public void limit(RelayLimits limits) {
    listeners.limit(limits);
    mounts.drain(false);
  }

  @Override
  public void drain() {
    mounts.drain(true);
    listeners.drain();
  }
}
