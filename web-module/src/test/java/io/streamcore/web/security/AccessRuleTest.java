package io.streamcore.web.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.identity.LiveSession;
import io.streamcore.problem.Forbidden;
import io.streamcore.problem.Unauthenticated;
import io.streamcore.security.Caller;
import io.streamcore.security.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessRuleTest {

  private static final AccessRule OPEN = new AccessRule(true, Set.of(), false);
  private static final AccessRule FOR_DJS = new AccessRule(false, Set.of("dj"), false);
  private static final AccessRule SAYS_NOTHING = new AccessRule(false, Set.of(), false);
  private static final AccessRule PASSWORD = new AccessRule(false, Set.of("dj"), true);

  @Test
  void lets_everybody_through_an_open_door() {
    assertThatCode(() -> OPEN.check(Optional.empty())).doesNotThrowAnyException();
  }

  @Test
  void tells_nobody_from_somebody_of_the_wrong_role() {
    assertThatThrownBy(() -> FOR_DJS.check(Optional.empty())).isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> FOR_DJS.check(signedIn(Role.LISTENER, false)))
        .isInstanceOf(Forbidden.class);
    assertThatCode(() -> FOR_DJS.check(signedIn(Role.DJ, false))).doesNotThrowAnyException();
  }

  @Test
  void keeps_strangers_out_of_what_forgot_to_say_whom_it_is_for() {
    assertThatThrownBy(() -> SAYS_NOTHING.check(Optional.empty()))
        .isInstanceOf(Unauthenticated.class);
  }

  @Test
  void lets_a_one_time_password_do_nothing_but_be_changed() {
    assertThatThrownBy(() -> FOR_DJS.check(signedIn(Role.DJ, true))).isInstanceOf(Forbidden.class);
    assertThatCode(() -> PASSWORD.check(signedIn(Role.DJ, true))).doesNotThrowAnyException();
  }

  private static Optional<Authentication> signedIn(Role role, boolean mustChangePassword) {
    Caller caller = new Caller(UUID.randomUUID(), role, UUID.randomUUID());
    return Optional.of(
        new Authentication(new LiveSession(caller, mustChangePassword, Instant.EPOCH), false));
  }
}
