package io.streamcore.live;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a source fed a stream, from its first frames until it was gone. Outside the room it
 * is read only, and detached.
 */
@Entity
@Table(name = "broadcasts")
public class Broadcast {

  static final int MAX_TEXT = 255;

  @Id
  @Column(name = "broadcast_id")
  private UUID id;

  @Column(name = "stream_id", nullable = false, updatable = false)
  private UUID streamId;

  @Column(name = "started_at", nullable = false, updatable = false)
  private Instant startedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "end_reason", length = 20)
  private @Nullable String endReason;

  @Column(name = "format", nullable = false, length = 10)
  private String format;

  @Column(name = "sample_rate", nullable = false)
  private int sampleRate;

  @Column(name = "channels", nullable = false)
  private int channels;

  @Column(name = "bitrate_kbps", nullable = false)
  private int bitrateKbps;

  @Column(name = "source_address", nullable = false, length = MAX_TEXT)
  private String sourceAddress;

  @Column(name = "source_agent", length = MAX_TEXT)
  private @Nullable String sourceAgent;

  @Column(name = "bytes_in", nullable = false)
  private long bytesIn;

  @Column(name = "node", nullable = false, length = 100)
  private String node;

  /** For JPA. */
  protected Broadcast() {}

  Broadcast(UUID id, UUID streamId, Instant startedAt, Source source, String node) {
    this.id = id;
    this.streamId = streamId;
    this.startedAt = startedAt;
    this.format = source.sound().format();
    this.sampleRate = source.sound().sampleRate();
    this.channels = source.sound().channels();
    this.bitrateKbps = source.bitrateKbps();
    this.sourceAddress = cut(source.address());
    this.sourceAgent = source.agent() == null ? null : cut(source.agent());
    this.node = node;
  }

  /**
   * What came to feed the stream.
   *
   * @param bitrateKbps 0 if unknown
   * @param address an IP address, or the host of a pulled source
   * @param agent what it calls itself; null if it does not
   */
  public record Source(
      LiveStatus.Sound sound, int bitrateKbps, String address, @Nullable String agent) {}

  public UUID id() {
    return id;
  }

  public UUID streamId() {
    return streamId;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** Empty while it is on air. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** Why the source went: {@code closed}, {@code timed_out}, {@code kicked}, … */
  public Optional<String> endReason() {
    return Optional.ofNullable(endReason);
  }

  /** {@code mp3}, {@code aac} or {@code ogg}. */
  public String format() {
    return format;
  }

  /** In Hz; 0 if unknown. */
  public int sampleRate() {
    return sampleRate;
  }

  /** 0 if unknown. */
  public int channels() {
    return channels;
  }

  /** As the source said, or its first frames showed; 0 if unknown. */
  public int bitrateKbps() {
    return bitrateKbps;
  }

  /** For owner and administrators. */
  public String sourceAddress() {
    return sourceAddress;
  }

  /** For owner and administrators. */
  public Optional<String> sourceAgent() {
    return Optional.ofNullable(sourceAgent);
  }

  /** What the source sent; known at its end. */
  public long bytesIn() {
    return bytesIn;
  }

  void end(Instant at, String reason, long bytes) {
    this.endedAt = at.isBefore(startedAt) ? startedAt : at;
    this.endReason = reason;
    this.bytesIn = bytes;
  }

  /** As the database can keep it, which holds no NUL. */
  private static String cut(String text) {
    String clean = text.replace("\0", "");
    return clean.substring(0, Math.min(clean.length(), MAX_TEXT));
  }
}
