package io.streamcore.web.identity;

import io.streamcore.identity.Account;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user on the wire. */
@Schema(name = "User")
record AccountResponse(
    @Schema(examples = "0b7e1f6e-6f0a-4d38-9f1d-6f5f1b1b8a11") UUID userId,
    @Schema(examples = "dana@example.org") String email,
    @Schema(examples = "Dana") String name,
    @Schema(
            enumeration = {"listener", "dj", "admin"},
            examples = "dj")
        String role,
    boolean mustChangePassword,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant emailVerifiedAt,
    @Nullable Instant disabledAt,
    @Nullable Instant deletedAt) {

  static AccountResponse of(Account account) {
    return new AccountResponse(
        account.userId(),
        account.email(),
        account.name(),
        account.role().wireName(),
        account.mustChangePassword(),
        account.createdAt(),
        account.updatedAt(),
        account.emailVerifiedAt(),
        account.disabledAt(),
        account.deletedAt());
  }
}
