package io.streamcore.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.problem.NotFound;
import io.streamcore.problem.Problem;
import io.streamcore.problem.Unavailable;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotSupportedException;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void every_problem_of_the_rooms_has_a_kind() {
    assertThat(Arrays.stream(Problem.class.getPermittedSubclasses()).map(Class::getSimpleName))
        .allSatisfy(
            name ->
                assertThat(
                        ProblemKind.named(
                            name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)))
                    .as(name)
                    .isPresent());
  }

  @Test
  void looks_through_what_the_container_wraps() {
    Failure failure =
        Failure.of(new EJBException(new RuntimeException(new NotFound("No."))), false);

    assertThat(failure.status()).isEqualTo(404);
    assertThat(failure.detail()).isEqualTo("No.");
  }

  @Test
  void tells_nothing_of_what_nobody_expected() {
    Failure failure = Failure.of(new IllegalStateException("password=secret"), false);

    assertThat(failure.status()).isEqualTo(500);
    assertThat(failure.detail()).doesNotContain("secret");
  }

  @Test
  void a_lost_update_fails_the_condition_if_there_was_one() {
    assertThat(Failure.of(new OptimisticLockException(), true).status()).isEqualTo(412);
    assertThat(Failure.of(new OptimisticLockException(), false).status()).isEqualTo(409);
  }

  @Test
  void keeps_the_status_of_the_container() {
    assertThat(Failure.of(new NotSupportedException("foreign text"), false))
        .isEqualTo(
            Failure.of(
                ProblemKind.UNSUPPORTED_MEDIA, StatusDetail.of(ProblemKind.UNSUPPORTED_MEDIA)));
    assertThat(Failure.of(new Unavailable("Later."), false).status()).isEqualTo(503);
  }
}
