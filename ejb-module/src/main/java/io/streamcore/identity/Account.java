package io.streamcore.identity;

import io.streamcore.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a user, without the password.
 *
 * @param emailVerifiedAt when the user proved to read this mailbox; null: not yet
 * @param disabledAt when an administrator locked the user out; null: not locked out
 * @param deletedAt when the user was deleted; null: is there
 * @param mustChangePassword nothing but a change of the password is allowed until it was changed
 * @param version grows with every change; the ETag
 */
public record Account(
    UUID userId,
    String email,
    String name,
    Role role,
    boolean mustChangePassword,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant emailVerifiedAt,
    @Nullable Instant disabledAt,
    @Nullable Instant deletedAt,
    int version) {}
