package io.streamcore.adapter.relay;

import io.streamcore.live.ConnectionTest;
import io.streamcore.live.ListenerAdmission;
import io.streamcore.live.ListenerEntry;
import io.streamcore.live.Listening;
import io.streamcore.live.LiveStatus;
import io.streamcore.live.LiveStatus.Sound;
import io.streamcore.live.LiveStatus.State;
import io.streamcore.live.SourceAdmission;
import io.streamcore.live.SourceClaim;
import io.streamcore.live.Stream;
import io.streamcore.live.StreamSettings;
import io.streamcore.relay.api.ListenerStatus;
import io.streamcore.relay.api.ListenerVerdict;
import io.streamcore.relay.api.MountSpec;
import io.streamcore.relay.api.MountStatus;
import io.streamcore.relay.api.PullFinding;
import io.streamcore.relay.api.PullSource;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SourceRequest;
import io.streamcore.relay.api.SourceVerdict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the rooms say in the relay's words, and the other way round. */
final class Words {

  private static final String ANY_DJ = "source";

  private Words() {}

  static MountSpec mount(Stream stream, String key) {
    StreamSettings.About about = stream.about();
    StreamSettings.Fallback fallback = stream.fallback();
    StreamSettings.Limits limits = stream.limits();
    return new MountSpec(
        stream.id(),
        stream.relayPath(),
        new MountSpec.About(
            about.name(),
            about.genre(),
            line(about.description()),
            about.website(),
            stream.isPublic()),
        stream.isEnabled(),
        stream.isGuarded(),
        stream.isPushed() ? null : pull(stream, key),
        stream.ingest().takeover(),
        new MountSpec.Fallback(fallback.streamId(), fallback.hasSound(), fallback.graceSeconds()),
        new MountSpec.Limits(limits.listeners(), limits.bitrateKbps()),
        new MountSpec.Delivery(limits.burstSeconds(), limits.intervalMs(), 0));
  }

  static PullSource pull(Stream stream, String key) {
    StreamSettings.Ingest ingest = stream.ingest();
    boolean locked = !key.isEmpty();
    String user = ingest.pullUser() == null ? ANY_DJ : ingest.pullUser();
    return new PullSource(
        stream.pullAddress(), locked ? user : null, locked ? key : null, ingest.onDemand());
  }

  /** A header has one line. */
  private static @Nullable String line(@Nullable String text) {
    return text == null ? null : text.replaceAll("\\s+", " ");
  }

  static LiveStatus status(MountStatus mount) {
    return new LiveStatus(
        mount.streamId(),
        State.valueOf(mount.state().name()),
        mount.since(),
        mount.shape() == null ? null : sound(mount.shape()),
        mount.kilobitsPerSecond(),
        mount.title(),
        mount.listeners(),
        mount.peak(),
        mount.source(),
        mount.agent());
  }

  static Sound sound(SoundShape shape) {
    return new Sound(
        shape.format().name().toLowerCase(Locale.ROOT),
        shape.format().mediaType(),
        shape.sampleRate(),
        shape.channels());
  }

  static Listening listening(ListenerStatus listener) {
    return new Listening(
        listener.listenerId(),
        listener.address(),
        listener.agent(),
        listener.since(),
        listener.bytes());
  }

  static ConnectionTest test(PullFinding finding) {
    return finding.fold(
        found ->
            new ConnectionTest.Found(
                sound(found.shape()), found.kilobitsPerSecond(), found.name(), found.titles()),
        unusable -> new ConnectionTest.Unusable(unusable.reason()));
  }

  static SourceClaim claim(SourceRequest request) {
    boolean shoutcast = request.protocol() == SourceRequest.Protocol.SHOUTCAST_1;
    return new SourceClaim(
        request.purpose() == SourceRequest.Purpose.FEED,
        request.mount(),
        shoutcast ? null : request.user(),
        request.key(),
        request.address());
  }

  static SourceVerdict verdict(SourceAdmission admission) {
    return admission.fold(
        SourceVerdict.Admitted::new,
        reason -> new SourceVerdict.Refused(SourceVerdict.Reason.valueOf(reason.name())));
  }

  static ListenerVerdict verdict(ListenerEntry entry) {
    return entry.admission() == ListenerAdmission.ADMITTED
        ? new ListenerVerdict.Admitted(entry.right())
        : new ListenerVerdict.Refused(ListenerVerdict.Reason.valueOf(entry.admission().name()));
  }
}
