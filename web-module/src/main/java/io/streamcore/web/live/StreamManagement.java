package io.streamcore.web.live;

import io.streamcore.live.LiveStatus;
import io.streamcore.live.RelayAddresses;
import io.streamcore.live.Stream;
import io.streamcore.live.StreamSettings.Fallback;
import io.streamcore.live.StreamSettings.Limits;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a stream only its owner and administrators see. Its key is not even for them. */
@Schema(name = "StreamManagement")
public record StreamManagement(
    @Schema(enumeration = {"push", "pull"}) String ingestMode,
    @Schema(description = "Pushed: the relay's address; pulled: that of the remote server.")
        String shoutcastUrl,
    String mount,
    @Nullable String pullUser,
    boolean takeover,
    @Nullable UUID fallbackStreamId,
    @Nullable UUID fallbackUploadId,
    @Nullable UUID fallbackPlaylistId,
    int graceSeconds,
    int maxListeners,
    int maxBitrateKbps,
    int burstSeconds,
    int intervalMs,
    @Schema(description = "What an encoder is told; for push alone.") @Nullable IngestBody ingest,
    @Schema(description = "Where the sound comes from now.") @Nullable String sourceAddress,
    @Schema(description = "What the source calls itself.") @Nullable String sourceAgent,
    @Schema(description = "Why the remote server could not be used when last tried.")
        @Nullable String sourceError,
    @Nullable Instant sourceErrorAt) {

  /** What an encoder is told to connect. */
  @Schema(name = "Ingest")
  record IngestBody(Icecast icecast, Shoutcast shoutcast, String url) {

    static IngestBody of(Stream stream, RelayAddresses addresses) {
      String host = addresses.ingestHost();
      return new IngestBody(
          new Icecast(host, addresses.ports().ingest(), stream.relayPath(), "source"),
          // the encoder adds one to the port by itself, as SHOUTcast v1 wants it
          new Shoutcast(host, addresses.ports().ingest()),
          addresses.ingestUrl() + stream.relayPath());
    }
  }

  /** For Icecast encoders: the stream key is the password. */
  @Schema(name = "IngestIcecast")
  record Icecast(String host, int port, String mount, String user) {}

  /** For SHOUTcast v1 encoders: the stream key is the password. */
  @Schema(name = "IngestShoutcast")
  record Shoutcast(String host, int port) {}

  static StreamManagement of(Stream stream, LiveStatus status, RelayAddresses addresses) {
    Fallback fallback = stream.fallback();
    Limits limits = stream.limits();
    String url = stream.ingest().url();
    return new StreamManagement(
        stream.ingest().mode().wireName(),
        url == null ? addresses.ingestUrl() : url,
        stream.ingest().mount(),
        stream.ingest().pullUser(),
        stream.ingest().takeover(),
        fallback.streamId(),
        fallback.uploadId(),
        fallback.playlistId(),
        fallback.graceSeconds(),
        limits.listeners(),
        limits.bitrateKbps(),
        limits.burstSeconds(),
        limits.intervalMs(),
        stream.isPushed() ? IngestBody.of(stream, addresses) : null,
        status.source(),
        status.agent(),
        stream.sourceError().orElse(null),
        stream.sourceErrorAt().orElse(null));
  }
}
