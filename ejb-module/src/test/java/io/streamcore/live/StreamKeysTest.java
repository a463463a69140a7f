package io.streamcore.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.live.StreamSettings.About;
import io.streamcore.live.StreamSettings.Access;
import io.streamcore.live.StreamSettings.Fallback;
import io.streamcore.live.StreamSettings.Ingest;
import io.streamcore.live.StreamSettings.Limits;
import io.streamcore.problem.Invalid;
import io.streamcore.security.Encryption;
import io.streamcore.security.EncryptionKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamKeysTest {

  private final MasterKeys masters = new MasterKeys();
  private final StreamKeys keys = new StreamKeys(new Encryption(masters));
  private final Stream stream = stream();

  @Test
  void opens_with_the_right_key_alone() {
    keys.lock(stream, "the right key", Instant.now());

    assertThat(keys.opens(stream, "the right key")).isTrue();
    assertThat(keys.opens(stream, "the right kez")).isFalse();
    assertThat(keys.opens(stream, "the right key ")).isFalse();
    assertThat(keys.opens(stream, "")).isFalse();
    assertThat(stream.keySealed()).startsWith("master-1:").doesNotContain("right");
  }

  @Test
  void never_opens_a_stream_without_a_key() {
    keys.lock(stream, "", Instant.now());

    assertThat(keys.opens(stream, "")).isFalse();
    assertThat(keys.open(stream)).isEmpty();
  }

  @Test
  void goes_on_opening_after_a_new_master_key_and_is_sealed_with_it_then() {
    keys.lock(stream, "the right key", Instant.now());
    String before = keys.fingerprints("the right key").get(0);
    masters.add("master-2");

    assertThat(keys.opens(stream, "the right key")).isTrue();
    assertThat(keys.fingerprints("the right key")).hasSize(2).contains(before);

    keys.renew(stream, Instant.now());

    assertThat(stream.keySealed()).startsWith("master-2:");
    assertThat(keys.opens(stream, "the right key")).isTrue();
  }

  @Test
  void seals_for_one_stream_alone() {
    keys.lock(stream, "the right key", Instant.now());
    Stream thief = stream();
    thief.lock(stream.keySealed(), "", Instant.now());

    assertThatThrownBy(() -> keys.open(thief)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void makes_keys_that_nobody_guesses_and_every_encoder_takes() {
    assertThat(StreamKeys.givenOrMade(null))
        .matches("[A-Za-z0-9_-]{24}")
        .isNotEqualTo(StreamKeys.givenOrMade(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short12", " leading blank", "trailing blank ", "tab\tinside", "größer als"})
  void refuses_keys_that_encoders_garble(String key) {
    assertThatThrownBy(() -> StreamKeys.givenOrMade(key)).isInstanceOf(Invalid.class);
  }

  private static Stream stream() {
    StreamSettings settings =
        new StreamSettings(
            new About("Night Shift", null, null, null),
            new Access(Visibility.PUBLIC, false, true),
            new Ingest(IngestMode.PUSH, null, "/night", null, false, false),
            new Fallback(null, null, null, 60),
            new Limits(0, 0, 0, 0));
    return new Stream(
        UUID.randomUUID(), UUID.randomUUID(), settings, "http://localhost:8000", Instant.now());
  }

  private static final class MasterKeys implements EncryptionKeys {

    private final List<String> ids = new ArrayList<>(List.of("master-1"));

    void add(String id) {
      ids.add(0, id);
    }

    @Override
    public List<String> ids() {
      return List.copyOf(ids);
    }

    @Override
    public String currentId() {
      return ids.get(0);
    }

    @Override
    public Optional<SecretKey> find(String id) {
      byte[] bytes = new byte[32];
      bytes[0] = (byte) id.hashCode();
      return ids.contains(id) ? Optional.of(new SecretKeySpec(bytes, "AES")) : Optional.empty();
    }
  }
}
