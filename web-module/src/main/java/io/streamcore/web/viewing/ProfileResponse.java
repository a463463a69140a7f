package io.streamcore.web.viewing;

import io.streamcore.viewing.Avatar;
import io.streamcore.viewing.Profile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A profile on the wire, without its PIN. */
@Schema(name = "Profile")
public record ProfileResponse(
    UUID profileId,
    String name,
    Avatar avatar,
    boolean isChild,
    @Schema(description = "Whether the calling device is in it.") boolean current,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  static ProfileResponse of(Profile profile, @Nullable UUID current) {
    return new ProfileResponse(
        profile.id(),
        profile.name(),
        profile.avatar(),
        profile.isChild(),
        profile.id().equals(current),
        profile.createdAt(),
        profile.updatedAt(),
        profile.deletedAt().orElse(null));
  }

  /** The profiles of an account, for the OpenAPI document. */
  @Schema(name = "ProfilePage")
  public record Listing(List<ProfileResponse> items, @Nullable String next) {}
}
