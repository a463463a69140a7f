package io.streamcore.live;

import io.streamcore.live.StreamSettings.Fallback;
import io.streamcore.media.Uploads;
import io.streamcore.playlist.Playlists;
import io.streamcore.problem.FieldError;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.QuotaExceeded;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The rules of a stream that its settings alone cannot tell: what they refer to, and how many. */
@Dependent
class StreamRules {

  private final StreamStore store;
  private final Uploads uploads;
  private final Playlists playlists;
  private final boolean privateUpstreams;
  private final int maxStreams;

  @Inject
  StreamRules(
      StreamStore store,
      Uploads uploads,
      Playlists playlists,
      @ConfigProperty(name = "streamcore.relay.private-upstreams", defaultValue = "false")
          boolean privateUpstreams,
      @ConfigProperty(name = "streamcore.live.max-streams", defaultValue = "100") int maxStreams) {
    this.store = store;
    this.uploads = uploads;
    this.playlists = playlists;
    this.privateUpstreams = privateUpstreams;
    this.maxStreams = maxStreams;
  }

  /**
   * @throws QuotaExceeded if the owner has as many streams as anybody may, the recycle bin included
   */
  void checkRoom(UUID ownerId) {
    if (store.countOf(ownerId) >= maxStreams) {
      throw new QuotaExceeded("You have %d streams, and may not have more.".formatted(maxStreams));
    }
  }

  /**
   * @throws io.streamcore.problem.Conflict if another stream has the mount
   * @throws Invalid naming every field that refers to what the owner may not use
   */
  void check(UUID streamId, UUID ownerId, StreamSettings settings) {
    List<FieldError> errors = new ArrayList<>();
    String url = settings.ingest().url();
    if (url != null && !privateUpstreams && isPrivate(URI.create(url).getHost())) {
      errors.add(
          new FieldError(
              "shoutcast_url", "public_address", "Must not be an address of a private network."));
    }
    check(settings.fallback(), streamId, ownerId, errors);
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    store.requireFree(streamId, settings.ingest());
  }

  private void check(Fallback fallback, UUID streamId, UUID ownerId, List<FieldError> errors) {
    UUID other = fallback.streamId();
    if (other != null && (other.equals(streamId) || !isOwn(other, ownerId))) {
      errors.add(
          new FieldError("fallback_stream_id", "own", "Must be another stream of the same owner."));
    }
    UUID upload = fallback.uploadId();
    if (upload != null
        && !uploads.source(upload).filter(it -> it.userId().equals(ownerId)).isPresent()) {
      errors.add(new FieldError("fallback_upload_id", "own", "Must be an upload of the owner."));
    }
    UUID playlist = fallback.playlistId();
    if (playlist != null && !playlists.isOwn(playlist, ownerId)) {
      errors.add(new FieldError("fallback_playlist_id", "own", "Must be a playlist of the owner."));
    }
  }

  private boolean isOwn(UUID streamId, UUID ownerId) {
    Optional<Stream> found = store.find(streamId);
    return found.filter(it -> !it.isDeleted() && it.userId().equals(ownerId)).isPresent();
  }

  /**
   * Whether a host is written as an address that is no public one. Names are looked up by the relay
   * when it connects, which is when it counts.
   */
  static boolean isPrivate(@Nullable String host) {
    return host == null || PrivateAddress.matches(host);
  }
}
