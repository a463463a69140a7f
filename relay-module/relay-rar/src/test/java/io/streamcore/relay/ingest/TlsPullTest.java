package io.streamcore.relay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.api.PullFinding;
import io.streamcore.relay.api.PullSource;
import io.streamcore.relay.door.OpenRelay;
import io.streamcore.relay.protocol.sound.Sounds;
import io.streamcore.relay.wire.OwnKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fetching sound through TLS, from servers that are who they say, and from others. */
class TlsPullTest {

  private static SSLContext context;

  @BeforeAll
  static void makeCertificate() throws Exception {
    context = OwnKeys.context();
  }

  private static void play(OutputStream out) throws IOException {
    FakeStation.say(out, "HTTP/1.0 200 OK\r\nicy-br:128\r\n\r\n");
    out.write(Sounds.mp3(0, 400));
    out.flush();
  }

  private static PullFinding test(SSLContext tls, String host) throws Exception {
    try (FakeStation station =
            new FakeStation(context.getServerSocketFactory(), (path, out) -> play(out));
        OpenRelay relay = new OpenRelay(Duration.ofSeconds(5), 10, OpenRelay.quick(tls))) {
      URI url = URI.create("https://" + host + ":" + station.port() + "/");
      return relay.pulls().test(new PullSource(url, null, null, false));
    }
  }

  @Test
  void fetches_through_tls() throws Exception {
    assertThat(test(context, "localhost")).isInstanceOf(PullFinding.Found.class);
  }

  @Test
  void trusts_no_stranger() throws Exception {
    assertThat(test(PullSettings.usual(true).tls(), "localhost").toString())
        .contains("certificate is not valid");
  }

  @Test
  void trusts_no_certificate_of_another_host() throws Exception {
    assertThat(test(context, "127.0.0.1").toString()).contains("certificate is not valid");
  }

  @Test
  void tells_when_the_server_speaks_no_tls() throws Exception {
    try (FakeStation plain = new FakeStation((path, out) -> play(out));
        OpenRelay relay = new OpenRelay(Duration.ofSeconds(5), 10, OpenRelay.quick(context))) {
      URI url = URI.create("https://localhost:" + plain.port() + "/");
      PullFinding found = relay.pulls().test(new PullSource(url, null, null, false));
      assertThat(found).isInstanceOf(PullFinding.Unusable.class);
    }
  }
}
