package io.streamcore.relay.door.message;

import io.streamcore.relay.door.message.Arrival.Asked;
import io.streamcore.relay.door.message.Arrival.Foreign;
import io.streamcore.relay.door.message.Arrival.Introduced;
import io.streamcore.relay.door.message.Arrival.Password;
import io.streamcore.relay.door.message.Arrival.Senseless;
import io.streamcore.relay.protocol.http.HeadParser;
import io.streamcore.relay.protocol.http.Headers;
import io.streamcore.relay.protocol.http.Query;
import io.streamcore.relay.protocol.http.RequestLine;
import io.streamcore.relay.protocol.http.Target;
import io.streamcore.relay.protocol.http.WireText;
import io.streamcore.relay.protocol.source.ShoutcastLogin;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one caller wants, from bytes that come in any pieces, within bounds. One for each
 * request; what follows it stays in the buffer. For one thread at a time.
 */
public final class RequestReader {

  /** SHOUTcast 2 messages begin so; so may a password, but not with a control character behind. */
  private static final int ULTRAVOX = 0x5A;

  private static final int LONGEST_PASSWORD = 512;
  private static final int LONGEST_FORM = 8 * 1024;

  private final String address;
  private final boolean secure;
  private final HeadParser head = new HeadParser();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private int first = -1;
  private boolean shoutcast;
  private int bodyLeft;
  private @Nullable Request waitsForForm;

  /**
   * @param address of the caller
   * @param secure whether it calls by TLS
   */
  public RequestReader(String address, boolean secure) {
    this.address = address;
    this.secure = secure;
  }

  /** Whether anything has come. */
  public boolean begun() {
    return first >= 0;
  }

  /** Takes in bytes; null as long as more are needed. */
  public @Nullable Arrival feed(ByteBuffer bytes) {
    if (first < 0 && bytes.hasRemaining()) {
      first = bytes.get(bytes.position()) & 0xFF;
    }
    if (waitsForForm != null) {
      return feedForm(waitsForForm, bytes);
    }
    HeadParser.State state = head.feed(bytes);
    if (!shoutcast) {
      Arrival beginning = beginning(state);
      if (beginning != null) {
        return beginning;
      }
    }
    return switch (state) {
      case INCOMPLETE -> null;
      case COMPLETE -> shoutcast ? new Introduced(head.headers()) : request(bytes);
      case TOO_LARGE -> senseless(431, "The head of the request is too long");
      case MALFORMED -> malformed();
    };
  }

  /** Looks at the first line as soon as it is there: not everybody speaks HTTP. */
  private @Nullable Arrival beginning(HeadParser.State state) {
    String line = head.firstLine().orElse(null);
    if (line == null || RequestLine.looksLikeOne(line)) {
      return null;
    }
    if (state == HeadParser.State.MALFORMED) {
      return malformed();
    }
    if (ShoutcastLogin.isPoke(line)) {
      return new Foreign(ShoutcastLogin.INVALID_PASSWORD);
    }
    if (line.length() > LONGEST_PASSWORD || line.chars().anyMatch(Character::isISOControl)) {
      return senseless(400, "This is no request");
    }
    shoutcast = true;
    return new Password(line);
  }

  private Arrival malformed() {
    return first == ULTRAVOX
        ? new Foreign(
            "SHOUTcast 2 is not spoken here: set the encoder to SHOUTcast 1 or Icecast\r\n")
        : senseless(400, "This is no request");
  }

  private @Nullable Arrival request(ByteBuffer bytes) {
    Optional<RequestLine> line = head.firstLine().flatMap(RequestLine::parse);
    if (line.isEmpty()) {
      return senseless(400, "The request line must be: method, path, HTTP/1.x");
    }
    Headers headers = head.headers();
    boolean options = line.get().method().equals("OPTIONS") && line.get().target().equals("*");
    Optional<Target> target = Target.parse(options ? "/" : line.get().target());
    if (target.isEmpty()) {
      return senseless(400, "The path must begin with / and hold nothing but text");
    }
    Request request =
        new Request(line.get(), target.get(), headers, target.get().query(), address, secure);
    if (!request.bodyIsClear()) {
      return senseless(400, "Transfer-Encoding must be chunked, without Content-Length");
    }
    if (!request.bringsForm()) {
      return new Asked(request);
    }
    if (request.contentLength() > LONGEST_FORM) {
      return senseless(413, "The form is too long");
    }
    bodyLeft = (int) request.contentLength();
    waitsForForm = request;
    return feedForm(request, bytes);
  }

  private @Nullable Arrival feedForm(Request request, ByteBuffer bytes) {
    while (bodyLeft > 0 && bytes.hasRemaining()) {
      body.write(bytes.get());
      bodyLeft--;
    }
    if (bodyLeft > 0) {
      return null;
    }
    return new Asked(request.with(Query.parse(WireText.decode(body.toByteArray()))));
  }

  private static Arrival senseless(int status, String line) {
    return new Senseless(Reply.text(status, line));
  }
}
