package io.streamcore.relay.protocol.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.protocol.http.HeadParser;
import io.streamcore.relay.protocol.source.ShoutcastLogin.Claim;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How encoders introduce themselves. */
class EncodersTest {

  @Test
  void reads_a_password_in_all_its_meanings() {
    assertThat(ShoutcastLogin.claims("hackme")).containsExactly(new Claim(null, null, "hackme"));
    assertThat(ShoutcastLogin.claims("/live:hack:me"))
        .containsExactly(
            new Claim(null, null, "/live:hack:me"), new Claim("/live", null, "hack:me"));
    assertThat(ShoutcastLogin.claims("hackme:#2"))
        .startsWith(new Claim(null, null, "hackme:#2"), new Claim(null, null, "hackme"));
    assertThat(ShoutcastLogin.claims("dj:hackme:#2")).contains(new Claim(null, "dj", "hackme"));
    assertThat(ShoutcastLogin.claims("dj,hackme")).contains(new Claim(null, "dj", "hackme"));
    assertThat(ShoutcastLogin.claims("")).isEmpty();
  }

  @Test
  void shows_no_key() {
    assertThat(new Claim(null, "dj", "secret").toString()).doesNotContain("secret");
  }

  @Test
  void reads_both_families_of_headers() {
    SourceHeaders icy = headers("icy-name:Radio\nicy-genre:Jazz\nicy-br:128,128\n");
    assertThat(icy.name()).isEqualTo("Radio");
    assertThat(icy.kilobitsPerSecond()).isEqualTo(128);
    SourceHeaders ice = headers("ice-bitrate: 192000\nContent-Type: audio/mpeg\nUser-Agent: b\n");
    assertThat(ice.kilobitsPerSecond()).isEqualTo(192);
    assertThat(ice.contentType()).isEqualTo("audio/mpeg");
    assertThat(headers("icy-br: fast\nice-name: " + "x".repeat(999) + "\n"))
        .returns(0, SourceHeaders::kilobitsPerSecond)
        .satisfies(long_ -> assertThat(long_.name()).hasSize(256));
  }

  private static SourceHeaders headers(String lines) {
    HeadParser head = new HeadParser();
    head.feed(ByteBuffer.wrap(("x\n" + lines + "\n").getBytes(StandardCharsets.UTF_8)));
    return SourceHeaders.of(head.headers());
  }

  @Test
  void takes_sound_and_no_pages() {
    assertThat(SoundTypes.accepts(null)).isTrue();
    assertThat(SoundTypes.accepts("Audio/MPEG; x=y")).isTrue();
    assertThat(SoundTypes.accepts("text/html")).isFalse();
    assertThat(SoundTypes.accepts("audio/x-anything")).isFalse();
  }
}
