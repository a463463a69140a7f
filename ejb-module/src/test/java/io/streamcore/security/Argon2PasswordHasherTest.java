package io.streamcore.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest {

  private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();

  @Test
  void knows_the_password_of_its_hash_and_no_other() {
    String hash = hasher.hash("plum-harbour-violin-47");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(256);
    assertThat(hasher.matches("plum-harbour-violin-47", hash)).isTrue();
    assertThat(hasher.matches("plum-harbour-violin-48", hash)).isFalse();
  }

  @Test
  void salts_every_hash() {
    assertThat(hasher.hash("plum-harbour-violin-47"))
        .isNotEqualTo(hasher.hash("plum-harbour-violin-47"));
  }

  @Test
  void tells_hashes_of_older_parameters() {
    String current = hasher.hash("plum-harbour-violin-47");

    assertThat(hasher.isOutdated(current)).isFalse();
    assertThat(hasher.isOutdated(current.replace("m=19456", "m=8192"))).isTrue();
  }

  @Test
  void refuses_what_is_not_a_hash() {
    assertThatThrownBy(() -> hasher.matches("x", "plain text"))
        .isInstanceOf(IllegalStateException.class);
  }
}
