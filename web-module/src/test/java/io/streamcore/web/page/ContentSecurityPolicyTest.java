package io.streamcore.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.web.page.ContentSecurityPolicy.Framing;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {
  private static final Optional<URI> NONE = Optional.empty();

  @Test
  void forbids_whatever_it_does_not_name() {
    assertThat(ContentSecurityPolicy.allowing(NONE, NONE, Framing.NOBODY))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';")
        .contains("frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "*", "data:");
  }

  @Test
  void lets_sound_and_pictures_come_from_the_store_that_requests_are_redirected_to() {
    Optional<URI> store = Optional.of(URI.create("https://s3.example.com:9000/x"));

    assertThat(ContentSecurityPolicy.allowing(store, NONE, Framing.NOBODY))
        .contains("connect-src 'self' https://s3.example.com:9000;")
        .contains("media-src 'self' blob: https://s3.example.com:9000;")
        .contains("img-src 'self' https://s3.example.com:9000;")
        .contains("script-src 'self';");
  }

  @Test
  void lets_sound_and_nothing_else_come_from_the_relay() {
    Optional<URI> relay = Optional.of(URI.create("http://radio.example.com:8000/"));

    assertThat(ContentSecurityPolicy.allowing(NONE, relay, Framing.NOBODY))
        .contains(
            "media-src 'self' blob: http://radio.example.com:8000 https://radio.example.com:8000;")
        .contains(
            "connect-src 'self' http://radio.example.com:8000 https://radio.example.com:8000;")
        .contains("img-src 'self';", "script-src 'self';", "style-src 'self';");
  }

  @Test
  void a_player_for_other_sites_differs_in_who_may_frame_it_alone() {
    String closed = ContentSecurityPolicy.allowing(NONE, NONE, Framing.NOBODY);
    String embeddable = ContentSecurityPolicy.allowing(NONE, NONE, Framing.ANYBODY);

    assertThat(embeddable).isEqualTo(closed.replace("frame-ancestors 'none'", "frame-ancestors *"));
  }
}
