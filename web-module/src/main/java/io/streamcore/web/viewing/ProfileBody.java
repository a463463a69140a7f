package io.streamcore.web.viewing;

import io.streamcore.viewing.Avatar;
import io.streamcore.viewing.Profile;
import io.streamcore.viewing.ProfileSettings;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a profile can be decided, on the wire. */
@Schema(name = "ProfileBody", requiredProperties = "name")
public record ProfileBody(
    @Schema(maxLength = 100, examples = "Mara") @Nullable String name,
    @Schema(defaultValue = "fox", examples = "owl") @Nullable Avatar avatar,
    @Schema(description = "Sees only what is fit for children.", examples = "true")
        @Nullable Boolean isChild,
    @Schema(
            description =
                "Four to eight digits that lead out of a child's profile; never shown. Absent: as"
                    + " before.",
            maxLength = 8,
            examples = "4711")
        @Nullable String pin) {

  static ProfileBody of(Profile profile) {
    return new ProfileBody(profile.name(), profile.avatar(), profile.isChild(), null);
  }

  ProfileSettings settings() {
    return new ProfileSettings(
        Objects.requireNonNullElse(name, ""),
        Objects.requireNonNullElse(avatar, Avatar.FOX),
        Boolean.TRUE.equals(isChild),
        pin);
  }

  /** Never shows the PIN. */
  @Override
  public String toString() {
    return "ProfileBody[" + name + "]";
  }
}
