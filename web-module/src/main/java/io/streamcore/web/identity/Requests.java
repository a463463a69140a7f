package io.streamcore.web.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about signing in and one's own account. */
final class Requests {

  // generous bounds on what is worth looking at; the room has the real rules
  private static final int MAX_EMAIL = 320;
  private static final int MAX_PASSWORD = 1024;
  private static final int MAX_TOKEN = 256;

  private Requests() {}

  @Schema(name = "Login")
  record Login(
      @NotNull @Size(max = MAX_EMAIL) @Schema(examples = "dana@example.org") String email,
      @NotNull @Size(max = MAX_PASSWORD) @Schema(examples = "plum-harbour-violin-47")
          String password,
      @Size(max = 255) @Schema(description = "A name for this device; absent: its User-Agent.")
          @Nullable String device,
      @Schema(description = "Hand the tokens out as HttpOnly cookies, not in the body.")
          @Nullable Boolean useCookies) {}

  @Schema(name = "Refresh")
  record Refresh(
      @Size(max = MAX_TOKEN)
          @Schema(
              description = "Absent: the refresh cookie is used.",
              examples = "V4f9cQ2mN7xR1tZ8pK3wL6yB0sD5hG_jE-aUoIiTqXs")
          @Nullable String refreshToken) {}

  @Schema(name = "PasswordResetWish")
  record ResetWish(
      @NotNull @Size(max = MAX_EMAIL) @Schema(examples = "dana@example.org") String email) {}

  @Schema(name = "PasswordReset")
  record Reset(
      @NotNull
          @Size(max = MAX_TOKEN)
          @Schema(examples = "V4f9cQ2mN7xR1tZ8pK3wL6yB0sD5hG_jE-aUoIiTqXs")
          String token,
      @NotNull @Size(max = MAX_PASSWORD) @Schema(examples = "quiet-lantern-orchard-92")
          String newPassword) {}

  @Schema(name = "PasswordChange")
  record PasswordChange(
      @NotNull @Size(max = MAX_PASSWORD) @Schema(examples = "plum-harbour-violin-47")
          String currentPassword,
      @NotNull @Size(max = MAX_PASSWORD) @Schema(examples = "quiet-lantern-orchard-92")
          String newPassword) {}

  @Schema(name = "EmailWish")
  record EmailWish(
      @NotNull @Size(max = MAX_EMAIL) @Schema(examples = "dana@example.net") String email,
      @NotNull @Size(max = MAX_PASSWORD) @Schema(examples = "plum-harbour-violin-47")
          String password) {}

  @Schema(name = "EmailConfirmation")
  record EmailConfirmation(
      @NotNull
          @Size(max = MAX_TOKEN)
          @Schema(examples = "V4f9cQ2mN7xR1tZ8pK3wL6yB0sD5hG_jE-aUoIiTqXs")
          String token) {}

  @Schema(name = "Credentials")
  record Credentials(
      @NotNull @Size(max = MAX_EMAIL) @Schema(examples = "dana@example.org") String email,
      @NotNull @Size(max = MAX_PASSWORD) @Schema(examples = "plum-harbour-violin-47")
          String password) {}

  @Schema(name = "AccountDeletion")
  record Deletion(
      @Size(max = MAX_PASSWORD)
          @Schema(
              description = "If it is there, it has to be right.",
              examples = "plum-harbour-violin-47")
          @Nullable String password) {}

  @Schema(name = "NewUser")
  record Registration(
      @NotNull @Size(max = MAX_EMAIL) @Schema(examples = "dana@example.org") String email,
      @NotNull @Size(max = 1000) @Schema(examples = "Dana") String name,
      @NotNull @Size(max = MAX_PASSWORD) @Schema(examples = "plum-harbour-violin-47")
          String password,
      @Schema(
              enumeration = {"listener", "dj", "admin"},
              defaultValue = "listener",
              examples = "dj",
              description = "Roles above listener are an administrator's to give.")
          @Nullable String role) {}
}
