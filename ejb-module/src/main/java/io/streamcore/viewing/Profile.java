package io.streamcore.viewing;

import io.streamcore.retention.Recoverable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One who watches and listens on an account. A child's profile sees only what is fit for children,
 * and who is in it gets out by its PIN alone.
 *
 * <p>Outside the room it is read only, and detached.
 */
@Entity
@Table(name = "profiles")
public class Profile extends Recoverable {

  @Id
  @Column(name = "profile_id")
  private UUID id;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "name", nullable = false, length = ProfileSettings.MAX_NAME)
  private String name;

  @Convert(converter = Avatar.Column.class)
  @Column(name = "avatar", nullable = false, length = 20)
  private Avatar avatar;

  @Column(name = "is_child", nullable = false)
  private boolean child;

  @Column(name = "pin_hash")
  private @Nullable String pinHash;

  /** For JPA. */
  protected Profile() {}

  Profile(UUID userId, ProfileSettings settings, @Nullable String pinHash, Instant now) {
    super(now);
    this.id = UUID.randomUUID();
    this.userId = userId;
    change(settings, pinHash, now);
  }

  public UUID id() {
    return id;
  }

  /** Whose account it is on. */
  public UUID userId() {
    return userId;
  }

  public String name() {
    return name;
  }

  public Avatar avatar() {
    return avatar;
  }

  public boolean isChild() {
    return child;
  }

  /** The hash of the PIN that leads out of it. */
  Optional<String> pinHash() {
    return Optional.ofNullable(pinHash);
  }

  /**
   * Makes it what the settings say.
   *
   * @param newPinHash null: the PIN stays; one that is no child's has none
   */
  final void change(ProfileSettings settings, @Nullable String newPinHash, Instant now) {
    this.name = settings.name();
    this.avatar = settings.avatar();
    this.child = settings.child();
    if (!child) {
      this.pinHash = null;
    } else if (newPinHash != null) {
      this.pinHash = newPinHash;
    }
    changed(now);
  }

  void delete(Instant now) {
    hide(now);
  }

  void restore(Instant now) {
    bringBack(now);
  }
}
