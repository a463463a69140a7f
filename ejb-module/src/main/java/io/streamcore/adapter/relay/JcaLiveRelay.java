package io.streamcore.adapter.relay;

import io.streamcore.live.ConnectionTest;
import io.streamcore.live.Listening;
import io.streamcore.live.LiveHls;
import io.streamcore.live.LiveRelay;
import io.streamcore.live.LiveStatus;
import io.streamcore.live.Stream;
import io.streamcore.relay.api.Relay;
import io.streamcore.relay.api.RelayPorts;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The relay inside this server: the resource adapter that travels in the same EAR. */
@ApplicationScoped
class JcaLiveRelay implements LiveRelay {

  @Resource(lookup = Relay.JNDI_NAME)
  private Relay relay;

  @Override
  public Ports ports() {
    RelayPorts ports = relay.ports();
    return new Ports(ports.port(), ports.ingestPort(), ports.ingestPort() + 1);
  }

  @Override
  public void put(Stream stream, String key) {
    relay.put(Words.mount(stream, key));
  }

  @Override
  public void remove(UUID streamId) {
    relay.remove(streamId);
  }

  @Override
  public Optional<LiveStatus> status(UUID streamId) {
    return relay.mount(streamId).map(Words::status);
  }

  @Override
  public List<LiveStatus> statuses() {
    return relay.mounts().stream().map(Words::status).toList();
  }

  @Override
  public List<Listening> listeners(UUID streamId) {
    return relay.listeners(streamId).stream().map(Words::listening).toList();
  }

  @Override
  public boolean kickSource(UUID streamId) {
    return relay.kickSource(streamId);
  }

  @Override
  public boolean kickListener(UUID streamId, long listenerId) {
    return relay.kickListener(streamId, listenerId);
  }

  @Override
  public Set<Guest> guests() {
    return relay.guests().stream()
        .map(guest -> new Guest(guest.streamId(), guest.right()))
        .collect(Collectors.toSet());
  }

  @Override
  public void dismiss(Guest guest) {
    relay.dismiss(new io.streamcore.relay.api.Guest(guest.streamId(), guest.right()));
  }

  @Override
  public ConnectionTest test(Stream stream, String key) {
    return Words.test(relay.test(Words.pull(stream, key)));
  }

  @Override
  public Optional<LiveHls> hls(UUID streamId) {
    return relay.segments(streamId).map(RelayedHls::new);
  }
}
