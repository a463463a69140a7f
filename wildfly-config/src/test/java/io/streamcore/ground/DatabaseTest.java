package io.streamcore.ground;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class DatabaseTest {

  @Test
  void fails_with_one_line_when_nobody_answers() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/streamcore";
    assertThatThrownBy(() -> new Database(url, "dana", "secret").prepare())
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("The database " + url + " cannot be used by dana: ")
        .message()
        .doesNotContain("secret");
  }
}
