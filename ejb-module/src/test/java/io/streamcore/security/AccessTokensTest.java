package io.streamcore.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

  private final Ring ring = new Ring();
  private final AccessTokens tokens = new AccessTokens(ring, "https://radio.example");
  private final Caller caller = new Caller(UUID.randomUUID(), Role.DJ, UUID.randomUUID());

  @Test
  void reads_what_it_issued() {
    AccessToken token = tokens.verify(tokens.issue(caller, Instant.now())).orElseThrow();

    assertThat(token.caller()).isEqualTo(caller);
    assertThat(token.claims())
        .containsEntry("iss", "https://radio.example")
        .containsEntry("sub", caller.userId().toString())
        .containsEntry("upn", caller.userId().toString())
        .containsEntry("groups", List.of("dj"))
        .containsKeys("jti", "iat", "exp");
  }

  @Test
  void accepts_tokens_of_a_replaced_key_until_it_is_forgotten() {
    String old = tokens.issue(caller, Instant.now());
    ring.rotate();
    String young = tokens.issue(caller, Instant.now());

    assertThat(tokens.verify(old)).isPresent();
    assertThat(tokens.verify(young)).isPresent();

    ring.forgetReplaced();

    assertThat(tokens.verify(old)).isEmpty();
    assertThat(tokens.verify(young)).isPresent();
  }

  @Test
  void refuses_an_expired_token() {
    Instant before = Instant.now().minus(AccessTokens.LIFETIME).minus(Duration.ofSeconds(5));

    assertThat(tokens.verify(tokens.issue(caller, before))).isEmpty();
  }

  @Test
  void refuses_a_token_of_another_issuer() {
    AccessTokens other = new AccessTokens(ring, "https://elsewhere.example");

    assertThat(tokens.verify(other.issue(caller, Instant.now()))).isEmpty();
  }

  @Test
  void refuses_a_token_that_was_changed() {
    String token = tokens.issue(caller, Instant.now());
    String[] parts = token.split("\\.", -1);

    assertThat(tokens.verify(parts[0] + "." + parts[1] + "." + "A".repeat(342))).isEmpty();
    assertThat(tokens.verify(parts[0] + "." + parts[1] + ".")).isEmpty();
  }

  @Test
  void refuses_a_token_without_a_signature() {
    // {"alg":"none"} . {"sub":"x"}
    assertThat(tokens.verify("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")).isEmpty();
  }

  @Test
  void refuses_what_is_no_token_at_all() {
    assertThat(tokens.verify("")).isEmpty();
    assertThat(tokens.verify("a.b.c")).isEmpty();
    assertThat(tokens.verify("x".repeat(1_000_000))).isEmpty();
  }

  private static final class Ring implements KeyRing {

    private final Map<String, RSAPublicKey> verifying = new HashMap<>();
    private SigningPair current;

    Ring() {
      current = make();
    }

    void rotate() {
      current = make();
    }

    void forgetReplaced() {
      verifying.keySet().retainAll(List.of(current.keyId()));
    }

    private SigningPair make() {
      KeyPair pair = KeyPairs.generate();
      String id = KeyPairs.thumbprint(pair.getPublic());
      verifying.put(id, (RSAPublicKey) pair.getPublic());
      return new SigningPair(id, pair.getPrivate());
    }

    @Override
    public SigningPair current() {
      return current;
    }

    @Override
    public Optional<RSAPublicKey> find(String keyId) {
      return Optional.ofNullable(verifying.get(keyId));
    }
  }
}
