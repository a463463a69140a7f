package io.streamcore.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {
  @Test
  void forbids_whatever_it_does_not_name() {
    assertThat(ContentSecurityPolicy.allowing(Optional.empty()))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';")
        .contains("frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "*", "data:");
  }

  @Test
  void lets_sound_and_pictures_come_from_the_store_that_requests_are_redirected_to() {
    String policy =
        ContentSecurityPolicy.allowing(Optional.of(URI.create("https://s3.example.com:9000/x")));

    assertThat(policy)
        .contains("connect-src 'self' https://s3.example.com:9000;")
        .contains("media-src 'self' blob: https://s3.example.com:9000;")
        .contains("img-src 'self' https://s3.example.com:9000;")
        .contains("script-src 'self';");
  }
}
