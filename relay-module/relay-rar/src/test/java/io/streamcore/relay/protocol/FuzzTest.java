package io.streamcore.relay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.protocol.http.ChunkedBody;
import io.streamcore.relay.protocol.http.Credentials;
import io.streamcore.relay.protocol.http.HeadParser;
import io.streamcore.relay.protocol.http.RequestLine;
import io.streamcore.relay.protocol.http.StatusLine;
import io.streamcore.relay.protocol.http.Target;
import io.streamcore.relay.protocol.http.WireText;
import io.streamcore.relay.protocol.icy.IcyStripper;
import io.streamcore.relay.protocol.icy.IcyTitle;
import io.streamcore.relay.protocol.playlist.Playlist;
import io.streamcore.relay.protocol.sound.Frame;
import io.streamcore.relay.protocol.sound.FrameParser;
import io.streamcore.relay.protocol.sound.SoundSniffer;
import io.streamcore.relay.protocol.sound.Sounds;
import io.streamcore.relay.protocol.source.ShoutcastLogin;
import io.streamcore.relay.protocol.source.SourceHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** All parsers of what comes from outside, fed with mutations of real inputs. */
class FuzzTest {

  private static final List<byte[]> HEADS =
      List.of(
          text(
              "GET /radio;stream.mp3?token=a%20b HTTP/1.1\r\nHost: h:1\r\nIcy-MetaData: 1\r\n\r\n"),
          text(
              "SOURCE /m ICE/1.0\r\nAuthorization: Basic c291cmNlOngK\r\nice-bitrate: 128\r\n\r\n"),
          text("a-key:#2\r\nicy-name:R\r\nicy-br:128,128\r\n\r\n"),
          text("ICY 200 OK\r\nicy-metaint:8192\r\nno colon\r\n folded\r\n\r\n"));

  private static final List<byte[]> SOUNDS =
      List.of(
          Sounds.mp3(0, 4),
          Sounds.join(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 9}, Sounds.mp3(0, 3)),
          Sounds.join(Sounds.adts(90), Sounds.adts(9), Sounds.adts(200), Sounds.adts(30)),
          Sounds.join(Sounds.opusHeaders(1, "TITLE=a", "ARTIST=b"), Sounds.opusPage(1, 2, 960)));

  private static final List<byte[]> BODIES =
      List.of(
          text("5;x=y\r\nhello\r\n1a\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\nT: x\r\n\r\n"),
          text("0123456789\002StreamTitle='a - b';StreamUrl='';\0\0\0\0"),
          text("[playlist]\nFile1=http://a/b\nTitle1=x\n<location>http://b/</location>\n#EXTM3U"));

  private final Mutations mutations = new Mutations();

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void no_input_breaks_a_parser() {
    for (int i = 0; i < Mutations.INPUTS; i++) {
      int kind = i % 10;
      if (kind < 6) {
        heads(mutations.of(HEADS));
      } else if (kind < 9) {
        bodies(mutations.of(BODIES));
      } else {
        sound(mutations.of(SOUNDS));
      }
    }
  }

  private void heads(byte[] input) {
    HeadParser head = new HeadParser();
    mutations.pieces(input).forEach(head::feed);
    head.firstLine()
        .ifPresent(
            line -> {
              StatusLine.parse(line);
              ShoutcastLogin.claims(line).forEach(claim -> assertThat(claim.key()).isNotEmpty());
              RequestLine.parse(line)
                  .flatMap(request -> Target.parse(request.target()))
                  .ifPresent(FuzzTest::check);
            });
    if (head.state() == HeadParser.State.COMPLETE) {
      SourceHeaders about = SourceHeaders.of(head.headers());
      assertThat(about.kilobitsPerSecond()).isNotNegative();
      head.headers().first("authorization").ifPresent(Credentials::basic);
    }
  }

  private static void check(Target target) {
    assertThat(target.path()).startsWith("/").doesNotContain("\0", "\r", "\n", "/../");
    target.query().text("token");
    byte[] block = IcyTitle.block(target.path(), null, StandardCharsets.UTF_8);
    assertThat(block).hasSize(1 + 16 * (block[0] & 0xFF));
  }

  private void bodies(byte[] input) {
    AtomicLong handed = new AtomicLong();
    ChunkedBody chunks = new ChunkedBody();
    IcyStripper icy =
        new IcyStripper(10, bytes -> handed.addAndGet(bytes.remaining()), title -> {});
    for (ByteBuffer piece : mutations.pieces(input)) {
      icy.feed(piece.duplicate());
      chunks.feed(piece, bytes -> handed.addAndGet(bytes.remaining()));
    }
    assertThat(handed.get()).isLessThanOrEqualTo(2L * input.length);
    Playlist.addresses(WireText.decode(input))
        .forEach(address -> assertThat(address).containsIgnoringCase("http"));
  }

  private void sound(byte[] input) {
    SoundSniffer.sniff(ByteBuffer.wrap(input));
    for (Format format : Format.values()) {
      AtomicLong handed = new AtomicLong();
      FrameParser parser = FrameParser.of(format);
      for (ByteBuffer piece : mutations.pieces(input)) {
        parser.feed(piece, (frame, bytes) -> handed.addAndGet(check(frame, bytes)));
        assertThat(piece.hasRemaining()).isFalse();
      }
      assertThat(handed.get() + parser.garbage()).isLessThanOrEqualTo(input.length);
    }
  }

  private static int check(Frame frame, ByteBuffer bytes) {
    if (!bytes.hasRemaining() || frame.samples() < 0 || frame.sampleRate() <= 0) {
      throw new AssertionError(frame + " with " + bytes);
    }
    return bytes.remaining();
  }
}
