package io.streamcore.relay.door.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.door.message.Arrival.Asked;
import io.streamcore.relay.door.message.Arrival.Introduced;
import io.streamcore.relay.door.message.Arrival.Password;
import io.streamcore.relay.door.message.Arrival.Senseless;
import io.streamcore.relay.protocol.Mutations;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestReaderTest {

  private static final String FORM =
      "POST /admin/metadata HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
          + "Content-Length: 6\r\n\r\nsong=x";

  private static final List<byte[]> REAL =
      List.of(
          text(
              "PUT /m HTTP/1.1\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n"),
          text("SOURCE /m ICE/1.0\r\nContent-Length: 0\r\nConnection: Keep-Alive\r\n\r\n"),
          text("GET /admin.cgi?mode=updinfo&pass=x&song=%C3%A4 HTTP/1.0\r\n\r\n"),
          text("!POKE\nicy-name:libshout server poke request\n\n"),
          text("/m:key:#1\r\r\nicy-name:R\r\r\n\r\r\n"),
          text("Z\0\020\011\0\0042.1\0\0"),
          text(FORM));

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static @Nullable Arrival read(RequestReader reader, byte[] bytes, int from, int to) {
    return reader.feed(ByteBuffer.wrap(bytes, from, to - from));
  }

  @Test
  void understands_the_same_wherever_the_bytes_are_split() {
    for (byte[] real : REAL) {
      Arrival whole = read(new RequestReader("192.0.2.1", false), real, 0, real.length);
      assertThat(whole).isNotNull();
      for (int split = 0; split < real.length; split++) {
        RequestReader reader = new RequestReader("192.0.2.1", false);
        Arrival first = read(reader, real, 0, split);
        Arrival then = first == null ? read(reader, real, split, real.length) : first;
        assertThat(then).hasSameClassAs(whole);
      }
    }
  }

  @Test
  void reads_a_form_into_its_parameters() {
    Arrival arrival = read(new RequestReader("192.0.2.1", false), text(FORM), 0, FORM.length());
    assertThat(arrival)
        .isInstanceOfSatisfying(
            Asked.class, asked -> assertThat(asked.request().form().text("song")).contains("x"));
  }

  @Test
  void goes_on_after_a_password() {
    byte[] login = text("key\r\nicy-name:R\r\n\r\nsound");
    RequestReader reader = new RequestReader("192.0.2.1", false);
    ByteBuffer bytes = ByteBuffer.wrap(login);
    assertThat(reader.feed(bytes)).isEqualTo(new Password("key"));
    assertThat(reader.feed(bytes)).isInstanceOf(Introduced.class);
    assertThat(bytes.remaining()).isEqualTo(5);
  }

  @Test
  void takes_no_form_that_is_too_long() {
    byte[] form = text(FORM.replace("Length: 6", "Length: 9999"));
    assertThat(read(new RequestReader("192.0.2.1", false), form, 0, form.length))
        .isInstanceOfSatisfying(
            Senseless.class, senseless -> assertThat(senseless.reply().status()).isEqualTo(413));
  }

  @Test
  void no_input_breaks_it() {
    Mutations mutations = new Mutations();
    for (int i = 0; i < Mutations.INPUTS / 4; i++) {
      RequestReader reader = new RequestReader("192.0.2.1", false);
      for (ByteBuffer piece : mutations.pieces(mutations.of(REAL))) {
        if (reader.feed(piece) instanceof Asked asked) {
          asked.request().credentials();
          asked.request().canStay();
          asked.request().host();
          break;
        }
      }
    }
  }
}
