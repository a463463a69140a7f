package io.streamcore.identity;

import io.streamcore.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account: registers, or is created by an administrator; may be locked out and let
 * in again by administrators; ends by deletion, from which the account can come back for 30 days,
 * and then by erasure.
 */
@Entity
@Table(name = "users")
class User {

  /** How long a deleted user can be restored. */
  static final Duration RESTORABLE = Duration.ofDays(30);

  @Id
  @Column(name = "user_id")
  private UUID id;

  @Column(name = "email")
  private String email;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "name")
  private String name;

  @Column(name = "role")
  @Convert(converter = RoleColumn.class)
  private Role role;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "email_verified_at")
  private @Nullable Instant emailVerifiedAt;

  @Column(name = "disabled_at")
  private @Nullable Instant disabledAt;

  @Column(name = "deleted_at")
  private @Nullable Instant deletedAt;

  @Column(name = "deleted_by")
  private @Nullable UUID deletedBy;

  @Version
  @Column(name = "version")
  private int version;

  protected User() {}

  User(EmailAddress email, String name, Role role, String passwordHash, Instant now) {
    this.id = UUID.randomUUID();
    this.email = email.value();
    this.name = name;
    this.role = role;
    this.passwordHash = passwordHash;
    this.createdAt = now;
    this.updatedAt = now;
  }

  UUID id() {
    return id;
  }

  String email() {
    return email;
  }

  String passwordHash() {
    return passwordHash;
  }

  String name() {
    return name;
  }

  Role role() {
    return role;
  }

  boolean mustChangePassword() {
    return mustChangePassword;
  }

  Instant createdAt() {
    return createdAt;
  }

  int version() {
    return version;
  }

  /** Neither locked out nor deleted. */
  boolean isActive() {
    return disabledAt == null && deletedAt == null;
  }

  boolean isDisabled() {
    return disabledAt != null;
  }

  boolean isDeleted() {
    return deletedAt != null;
  }

  /** An administrator whom this house can still count on. */
  boolean isActiveAdmin() {
    return role == Role.ADMIN && isActive();
  }

  /** Whether the user deleted the own account, and not so long ago that it is gone for good. */
  boolean mayRestoreItself(Instant now) {
    return id.equals(deletedBy) && isRestorable(now);
  }

  boolean isRestorable(Instant now) {
    return deletedAt != null && deletedAt.plus(RESTORABLE).isAfter(now);
  }

  void rename(String newName, Instant now) {
    name = newName;
    updatedAt = now;
  }

  void changeRole(Role newRole, Instant now) {
    role = newRole;
    updatedAt = now;
  }

  void disable(Instant now) {
    disabledAt = now;
    updatedAt = now;
  }

  void enable(Instant now) {
    disabledAt = null;
    updatedAt = now;
  }

  void delete(UUID by, Instant now) {
    deletedAt = now;
    deletedBy = by;
    updatedAt = now;
  }

  void restore(Instant now) {
    deletedAt = null;
    deletedBy = null;
    updatedAt = now;
  }

  /** Takes a password that the user chose. */
  void changePassword(String newHash, Instant now) {
    passwordHash = newHash;
    mustChangePassword = false;
    updatedAt = now;
  }

  /** Stores the same password, hashed with newer parameters. */
  void rehashPassword(String newHash) {
    passwordHash = newHash;
  }

  /** The password was chosen for the user and is to be changed at the first sign-in. */
  void requirePasswordChange() {
    mustChangePassword = true;
  }

  /** Takes an address whose mailbox the user has shown to read. */
  void confirmEmail(String confirmed, Instant now) {
    email = confirmed;
    emailVerifiedAt = now;
    updatedAt = now;
  }

  Account account() {
    return new Account(
        id,
        email,
        name,
        role,
        mustChangePassword,
        createdAt,
        updatedAt,
        emailVerifiedAt,
        disabledAt,
        deletedAt,
        version);
  }
}
