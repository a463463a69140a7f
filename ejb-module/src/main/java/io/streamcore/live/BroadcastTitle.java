package io.streamcore.live;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What was on from a moment of a broadcast until the next title, or its end. */
@Entity
@Table(name = "broadcast_titles")
public class BroadcastTitle {

  static final int MAX_TITLE = 500;

  @Id
  @Column(name = "title_id")
  private UUID id;

  @Column(name = "broadcast_id", nullable = false, updatable = false)
  private UUID broadcastId;

  @Column(name = "title", nullable = false, updatable = false, length = MAX_TITLE)
  private String title;

  @Column(name = "started_at", nullable = false, updatable = false)
  private Instant startedAt;

  /** For JPA. */
  protected BroadcastTitle() {}

  BroadcastTitle(UUID id, UUID broadcastId, String title, Instant startedAt) {
    this.id = id;
    this.broadcastId = broadcastId;
    this.title = title.substring(0, Math.min(title.length(), MAX_TITLE)).replace("\0", "");
    this.startedAt = startedAt;
  }

  public UUID broadcastId() {
    return broadcastId;
  }

  public String title() {
    return title;
  }

  public Instant startedAt() {
    return startedAt;
  }
}
