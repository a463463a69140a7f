package io.streamcore.viewing;

import java.util.Optional;
import java.util.UUID;

/**
 * As whom a signed-in device watches.
 *
 * @param profileId the profile that it is in; empty: in none, or in one that has been erased
 * @param child whether it may see only what is fit for children
 */
public record Viewer(Optional<UUID> profileId, boolean child) {

  static final Viewer NOBODY = new Viewer(Optional.empty(), false);
}
