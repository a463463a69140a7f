package io.streamcore.relay.door;

import io.streamcore.relay.api.MountSpec;
import io.streamcore.relay.api.MountStatus;
import io.streamcore.relay.api.MountStatus.State;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.door.message.Request;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.protocol.status.Server;
import io.streamcore.relay.protocol.status.Station;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is on the air now, as status documents show it. For any thread. */
final class Stations {

  private final Mounts mounts;
  private final Instant since = Instant.now();

  Stations(Mounts mounts) {
    this.mounts = mounts;
  }

  Server server(Request request) {
    return new Server(request.host().orElse("localhost"), since);
  }

  /** All that can be heard, by path; for administrators. */
  List<Station> all(Request request) {
    return of(mounts.all().stream(), request);
  }

  /** Those that want to be known. */
  List<Station> listed(Request request) {
    return of(mounts.all().stream().filter(mount -> mount.spec().about().listed()), request);
  }

  Optional<Station> of(Mount mount, Request request) {
    return of(Stream.of(mount), request).stream().findFirst();
  }

  private static List<Station> of(Stream<Mount> mounts, Request request) {
    return mounts
        .sorted(Comparator.comparing((Mount mount) -> mount.spec().mount()))
        .map(mount -> station(mount, request))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Station> station(Mount mount, Request request) {
    MountSpec spec = mount.spec();
    MountSpec.About about = spec.about();
    MountStatus status = mount.status();
    SoundShape shape = status.shape();
    boolean heard = status.state() == State.LIVE || status.state() == State.FALLBACK;
    if (shape == null || !heard) {
      return Optional.empty();
    }
    String title = status.title() == null ? "" : status.title();
    return Optional.of(
        new Station(
            spec.mount(),
            request.url(request.host().orElse("localhost"), spec.mount()),
            about.name(),
            about.genre(),
            about.description(),
            about.url(),
            shape.format().mediaType(),
            status.kilobitsPerSecond(),
            shape.sampleRate(),
            shape.channels(),
            title,
            status.listeners(),
            status.peak(),
            spec.limits().listeners(),
            status.since(),
            about.listed(),
            status.bytesIn(),
            status.bytesOut(),
            status.slow(),
            status.source(),
            status.agent()));
  }
}
