package io.streamcore.podcast.transcript;

import io.streamcore.podcast.tag.TranscriptFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is said in an episode, with times, in one language and format. */
@Entity
@Table(name = "episode_transcripts")
public class Transcript {

  @Id
  @Column(name = "transcript_id")
  private UUID id;

  @Column(name = "episode_id", nullable = false, updatable = false)
  private UUID episodeId;

  @Column(name = "language", nullable = false, updatable = false, length = 10)
  private String language;

  @Convert(converter = TranscriptFormat.Column.class)
  @Column(name = "format", nullable = false, updatable = false, length = 4)
  private TranscriptFormat format;

  @Column(name = "body", nullable = false, columnDefinition = "text")
  private String body;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For JPA. */
  protected Transcript() {}

  public Transcript(
      UUID episodeId, String language, TranscriptFormat format, String body, Instant now) {
    this.id = UUID.randomUUID();
    this.episodeId = episodeId;
    this.language = language;
    this.format = format;
    this.body = body;
    this.updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID episodeId() {
    return episodeId;
  }

  /** Such as {@code en} or {@code en-us}. */
  public String language() {
    return language;
  }

  public TranscriptFormat format() {
    return format;
  }

  public String body() {
    return body;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  void replace(String newBody, Instant now) {
    this.body = newBody;
    this.updatedAt = now;
  }
}
