package io.streamcore.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  @Test
  void takes_words_that_nobody_guesses() {
    assertThat(PasswordRules.broken("password", "plum-harbour-violin-47")).isEmpty();
  }

  @Test
  void wants_at_least_twelve_characters() {
    assertThat(PasswordRules.broken("password", "x7!kQ2z#pL9"))
        .map(FieldError::rule)
        .contains("min_length");
  }

  @Test
  void wants_at_most_two_hundred_characters() {
    assertThat(PasswordRules.broken("password", "x7!kQ2z#pL9v".repeat(17)))
        .map(FieldError::rule)
        .contains("max_length");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password1234", "123456789012", "qwertyuiopas", "aaaaaaaaaaaaaa"})
  void refuses_common_ones(String common) {
    assertThat(PasswordRules.broken("password", common)).map(FieldError::rule).contains("common");
  }

  @Test
  void refuses_ones_made_of_the_users_own_data() {
    assertThat(PasswordRules.broken("password", "vanbergen123", "dana.vanbergen@example.org"))
        .map(FieldError::rule)
        .contains("common");
  }
}
