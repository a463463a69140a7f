package io.streamcore.identity;

import io.streamcore.problem.Forbidden;
import io.streamcore.security.Caller;
import io.streamcore.security.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who may become what without being made so by an administrator. */
@Dependent
class Registration {

  private final boolean djsThemselves;

  @Inject
  Registration(
      @ConfigProperty(name = "streamcore.registration.dj", defaultValue = "false")
          boolean djsThemselves) {
    this.djsThemselves = djsThemselves;
  }

  /**
   * Passes administrators, listeners and, if configured, DJs.
   *
   * @throws Forbidden for everybody else
   */
  void requireOpen(Role role, @Nullable Caller caller) {
    boolean open =
        switch (role) {
          case LISTENER -> true;
          case DJ -> djsThemselves;
          case ADMIN -> false;
        };
    if (!open && (caller == null || !caller.isAdmin())) {
      throw new Forbidden("Only an administrator can add users of this role.");
    }
  }
}
