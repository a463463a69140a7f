package io.streamcore.podcast.imports;

import io.streamcore.podcast.foreign.ForeignItem;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An item of a feed that is being imported. */
@Entity
@Table(name = "podcast_import_items")
@IdClass(ImportItem.Key.class)
public class ImportItem {

  /** How often a server that does not answer is asked. */
  static final int MAX_ATTEMPTS = 3;

  /** The import, and the place in its feed. */
  public record Key(UUID importId, int position) implements Serializable {}

  @Id
  @Column(name = "import_id")
  private UUID importId;

  @Id
  @Column(name = "position")
  private int position;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "item", nullable = false, updatable = false)
  private ForeignItem item;

  @Convert(converter = ItemStatus.Column.class)
  @Column(name = "status", nullable = false, length = 10)
  private ItemStatus status;

  @Column(name = "attempts", nullable = false)
  private int attempts;

  @Column(name = "remark", columnDefinition = "text")
  private @Nullable String remark;

  @Column(name = "episode_id")
  private @Nullable UUID episodeId;

  /** For JPA. */
  protected ImportItem() {}

  ImportItem(UUID importId, int position, ForeignItem item) {
    this.importId = importId;
    this.position = position;
    this.item = item;
    this.status = ItemStatus.WAITING;
  }

  /** Its place in the feed, from 0. */
  public int position() {
    return position;
  }

  /** What the feed says. */
  public ForeignItem item() {
    return item;
  }

  public ItemStatus status() {
    return status;
  }

  /** Why it failed, or what of it could not be taken over. */
  public Optional<String> remark() {
    return Optional.ofNullable(remark);
  }

  /** The episode that it has become. */
  public Optional<UUID> episodeId() {
    return Optional.ofNullable(episodeId);
  }

  void done(UUID episode, @Nullable String text) {
    this.status = ItemStatus.DONE;
    this.episodeId = episode;
    this.remark = text;
  }

  void known(UUID episode) {
    this.status = ItemStatus.KNOWN;
    this.episodeId = episode;
  }

  void fail(String reason) {
    this.status = ItemStatus.FAILED;
    this.remark = reason;
  }

  /** It did not work out this time; after the last attempt it has failed. */
  void retryOrFail(String reason) {
    attempts++;
    if (attempts >= MAX_ATTEMPTS) {
      fail(reason);
    }
  }
}
