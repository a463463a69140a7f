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
import jakarta.resource.Referenceable;
import jakarta.resource.spi.AdministeredObject;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.naming.NamingException;
import javax.naming.Reference;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The relay as the rooms look it up: whichever run of it there is at the moment of a call.
 *
 * <p>An adapter that offers nothing to look up is activated by the server on its own, a second time
 * and with default settings; this object is also what keeps that from happening.
 */
@AdministeredObject(adminObjectInterfaces = Relay.class)
public class RelayHandle implements Relay, ResourceAdapterAssociation, Referenceable, Serializable {

  private static final long serialVersionUID = 1L;

  private @Nullable RelayResourceAdapter adapter;
  private @Nullable Reference reference;

  private Relay relay() {
    if (adapter == null) {
      throw RelayLog.LOG.notRunning();
    }
    return adapter.running().control();
  }

  @Override
  public RelayPorts ports() {
    return relay().ports();
  }

  @Override
  public void put(MountSpec spec) {
    relay().put(spec);
  }

  @Override
  public void remove(UUID streamId) {
    relay().remove(streamId);
  }

  @Override
  public List<MountStatus> mounts() {
    return relay().mounts();
  }

  @Override
  public Optional<MountStatus> mount(UUID streamId) {
    return relay().mount(streamId);
  }

  @Override
  public List<ListenerStatus> listeners(UUID streamId) {
    return relay().listeners(streamId);
  }

  @Override
  public boolean kickSource(UUID streamId) {
    return relay().kickSource(streamId);
  }

  @Override
  public boolean kickListener(UUID streamId, long listenerId) {
    return relay().kickListener(streamId, listenerId);
  }

  @Override
  public Set<Guest> guests() {
    return relay().guests();
  }

  @Override
  public int dismiss(Guest guest) {
    return relay().dismiss(guest);
  }

  @Override
  public int moveListeners(UUID from, UUID to) {
    return relay().moveListeners(from, to);
  }

  @Override
  public boolean title(UUID streamId, String title) {
    return relay().title(streamId, title);
  }

  @Override
  public PullFinding test(PullSource source) {
    return relay().test(source);
  }

  @Override
  public Optional<LiveSegments> segments(UUID streamId) {
    return relay().segments(streamId);
  }

  @Override
  public void secure(@Nullable SSLContext keys) {
    relay().secure(keys);
  }

  @Override
  public RelayLimits limits() {
    return relay().limits();
  }

  @Override
  public void limit(RelayLimits limits) {
    relay().limit(limits);
  }

  @Override
  public void drain() {
    relay().drain();
  }

  @Override
  public @Nullable ResourceAdapter getResourceAdapter() {
    return adapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter adapter) {
    this.adapter = (RelayResourceAdapter) adapter;
  }

  @Override
  public Reference getReference() throws NamingException {
    if (reference == null) {
      throw new NamingException("not yet bound");
    }
    return reference;
  }

  @Override
  public void setReference(Reference reference) {
    this.reference = reference;
  }
}
