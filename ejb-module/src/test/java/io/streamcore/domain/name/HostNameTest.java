package io.streamcore.domain.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.problem.Invalid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNameTest {

  private static final OwnNames HOUSE =
      new OwnNames(
          "https://radio.example.net",
          Optional.of("edge.example.net"),
          Optional.of(List.of("listen.example.info")));

  @ParameterizedTest
  @CsvSource({
    "podcast.djname.com, podcast.djname.com",
    "PODCAST.DJname.Com., podcast.djname.com",
    "' djname.com ', djname.com",
    "bücher.de, xn--bcher-kva.de",
    "pod.xn--bcher-kva.de, pod.xn--bcher-kva.de",
    "радио.рф, xn--80aimyg.xn--p1ai",
    "djname.co.uk, djname.co.uk",
    "www.ck, www.ck",
    "show.djname.github.io, show.djname.github.io"
  })
  void takes_names_and_encodes_what_is_not_ascii(String typed, String name) {
    assertThat(HostName.parse(typed).value()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "'', required",
    "https://djname.com, hostname",
    "djname.com/show, hostname",
    "djname.com:8080, hostname",
    "dj@djname.com, hostname",
    "127.0.0.1, hostname",
    "1.2.3, hostname",
    "0x7f.0x1, hostname",
    "::1, hostname",
    "dj_name.com, hostname",
    "-dj.com, hostname",
    "dj-.com, hostname",
    "dj..com, hostname",
    "*.djname.com, hostname",
    "dj name.com, hostname",
    "straße.de, hostname",
    "localhost, public_suffix",
    "com, public_suffix",
    "co.uk, public_suffix",
    "anything.ck, public_suffix",
    "github.io, public_suffix"
  })
  void names_the_rule_that_is_broken(String typed, String rule) {
    assertThatThrownBy(() -> HostName.parse(typed))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> {
              assertThat(invalid.errors()).hasSize(1);
              assertThat(invalid.errors().get(0).field()).isEqualTo("custom_domain");
              assertThat(invalid.errors().get(0).rule()).isEqualTo(rule);
            });
  }

  @Test
  void refuses_what_is_longer_than_dns_can_hold() {
    String label = "a".repeat(63);
    assertThatThrownBy(() -> HostName.parse(label + "a.com")).isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> HostName.parse(String.join(".", label, label, label, label, label) + ".com"))
        .isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "radio.example.net",
    "dj.radio.example.net",
    "example.net",
    "edge.example.net",
    "listen.example.info",
    "server.local",
    "box.lan"
  })
  void keeps_our_own_names(String name) {
    assertThatThrownBy(() -> HOUSE.requireForeign(new HostName(name))).isInstanceOf(Invalid.class);
  }

  @Test
  void leaves_neighbours_alone() {
    assertThatCode(() -> HOUSE.requireForeign(new HostName("dj.example.com")))
        .doesNotThrowAnyException();
    assertThatCode(() -> HOUSE.requireForeign(new HostName("notradio.example.org")))
        .doesNotThrowAnyException();
  }

  @Test
  void knows_the_hosts_by_which_it_is_called_itself() {
    assertThat(
            List.of(
                "radio.example.net", "edge.example.net", "localhost", "127.0.0.1", "::1", "box"))
        .allMatch(HOUSE::areOwn);
    assertThat(List.of("podcast.djname.com", "radio.example.net.evil.com"))
        .noneMatch(HOUSE::areOwn);
  }

  @Test
  void normalizes_what_clients_send_as_a_host() {
    assertThat(HostName.normalized("Podcast.DJname.com.")).contains("podcast.djname.com");
    assertThat(HostName.normalized("a/b")).isEmpty();
    assertThat(HostName.normalized("a\r\nb")).isEmpty();
    assertThat(HostName.normalized("")).isEmpty();
  }
}
