package io.streamcore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.security.PasswordHasher;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Counts the work instead of measuring the time: equal work is what equal time comes from. */
class CredentialCheckTest {

  private final CountingHasher hasher = new CountingHasher();
  private final CredentialCheck check = new CredentialCheck(hasher);

  @Test
  void passes_the_right_password() {
    assertThat(check.holds("right", Optional.of("hash of right"))).isTrue();
  }

  @Test
  void hashes_once_for_a_known_and_for_an_unknown_address() {
    assertThat(check.holds("wrong", Optional.of("hash of right"))).isFalse();
    assertThat(hasher.hashings).isEqualTo(1);

    assertThat(check.holds("wrong", Optional.empty())).isFalse();
    assertThat(hasher.hashings).isEqualTo(2);
  }

  @Test
  void never_passes_without_a_user_even_if_the_decoy_matches() {
    assertThat(check.holds("decoy", Optional.empty())).isFalse();
  }

  @Test
  void renews_only_outdated_hashes() {
    assertThat(check.renewed("right", "hash of right")).isEmpty();
    assertThat(check.renewed("right", "old hash of right")).contains("hash of right");
  }

  private static final class CountingHasher implements PasswordHasher {

    private int hashings;

    @Override
    public String hash(String password) {
      hashings++;
      return "hash of " + password;
    }

    @Override
    public boolean matches(String password, String hash) {
      return hash(password).equals(hash);
    }

    @Override
    public String decoy() {
      return "hash of decoy";
    }

    @Override
    public boolean isOutdated(String hash) {
      return hash.startsWith("old");
    }
  }
}
