package io.streamcore.relay.sound;

import io.streamcore.relay.api.ListenerRequest;
import io.streamcore.relay.api.ListenerVerdict;
import io.streamcore.relay.api.MountSpec.Fallback;
import io.streamcore.relay.api.SourceRequest;
import io.streamcore.relay.api.SourceVerdict;
import io.streamcore.relay.door.Admission;
import io.streamcore.relay.door.Door;
import io.streamcore.relay.door.DoorSettings;
import io.streamcore.relay.fanout.Listeners;
import io.streamcore.relay.loop.EventLoops;
import io.streamcore.relay.mount.DeliveryDefaults;
import io.streamcore.relay.mount.FallbackSounds;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.MountEvents;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.wire.OwnKeys;
import io.streamcore.relay.wire.TlsEntrance;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The relay without a server around it, open to everybody: for measurements of the data plane
 * alone. Its arguments are a port and a mount. It has keys for TLS, too.
 */
public final class StandaloneRelay {

  private StandaloneRelay() {}

  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    EventLoops loops = EventLoops.onePerProcessor();
    MountEvents events = new MountEvents() {};
    Mounts mounts = new Mounts(loops, events, FallbackSounds.NONE);
    Listeners listeners = new Listeners(loops, mounts, DeliveryDefaults.USUAL, events);
    Mount mount = mounts.put(TestRelay.spec(arguments[1], Fallback.SILENCE, true));
    loops.start(Executors.newCachedThreadPool());
    TlsEntrance entrance = new TlsEntrance(loops, Executors.newFixedThreadPool(loops.all().size()));
    entrance.use(OwnKeys.context());
    int port = Integer.parseInt(arguments[0]);
    new Door(
            DoorSettings.at("127.0.0.1", port, 0, false),
            loops,
            entrance,
            mounts,
            listeners,
            new Everybody(mount))
        .open();
  }

  private record Everybody(Mount mount) implements Admission {

    @Override
    public void admitSource(SourceRequest request, Consumer<SourceVerdict> answer) {
      answer.accept(new SourceVerdict.Admitted(mount.spec().streamId()));
    }

    @Override
    public void admitListener(ListenerRequest request, Consumer<ListenerVerdict> answer) {
      answer.accept(new ListenerVerdict.Admitted("everybody"));
    }

    @Override
    public void admitAdministrator(
        String user, String password, String address, Consumer<Boolean> answer) {
      answer.accept(true);
    }
  }
}
