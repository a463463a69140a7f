package io.streamcore.relay.ingest;

import io.streamcore.relay.protocol.http.ChunkedBody;
import io.streamcore.relay.protocol.http.HeadParser;
import io.streamcore.relay.protocol.http.Headers;
import io.streamcore.relay.protocol.http.StatusLine;
import io.streamcore.relay.protocol.http.WireText;
import io.streamcore.relay.protocol.icy.IcyStripper;
import io.streamcore.relay.protocol.playlist.Playlist;
import io.streamcore.relay.protocol.source.SourceHeaders;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer of a remote server: head, chunks, ICY metadata or a playlist, in any pieces. For
 * one thread at a time.
 */
final class UpstreamReader {

  static final String OUT_OF_STEP = "The titles in the stream are not where the server says";

  private static final int LONGEST_PLAYLIST = 64 * 1024;

  private final HeadParser head = new HeadParser();
  private final Consumer<UpstreamAnswer> answers;
  private final Consumer<ByteBuffer> sound;
  private final Consumer<String> titles;
  private @Nullable ChunkedBody chunks;
  private @Nullable IcyStripper icy;
  private @Nullable ByteArrayOutputStream playlist;
  private @Nullable SourceHeaders about;
  private @Nullable String fault;
  private boolean elsewhere;
  private long playlistLength = Long.MAX_VALUE;

  UpstreamReader(
      Consumer<UpstreamAnswer> answers, Consumer<ByteBuffer> sound, Consumer<String> titles) {
    this.answers = answers;
    this.sound = sound;
    this.titles = titles;
  }

  /** Takes in all bytes; null, or why this cannot go on. */
  @Nullable String feed(ByteBuffer bytes) {
    if (about == null) {
      switch (head.feed(bytes)) {
        case INCOMPLETE -> {
          return null;
        }
        case TOO_LARGE, MALFORMED -> {
          return "The server does not answer as a stream server does";
        }
        case COMPLETE -> answered(head.headers());
      }
    }
    if (fault == null && !elsewhere && bytes.hasRemaining()) {
      body(bytes);
    }
    return fault;
  }

  /**
   * Nothing more comes.
   *
   * @return whether that was the end of a playlist, and the answer is known now
   */
  boolean endOfInput() {
    if (playlist == null) {
      return false;
    }
    endPlaylist(playlist);
    return true;
  }

  private void answered(Headers headers) {
    about = SourceHeaders.of(headers);
    int status = head.firstLine().flatMap(StatusLine::parse).map(StatusLine::status).orElse(0);
    String type = headers.first("content-type").orElse("");
    Optional<String> location = headers.first("location");
    if (status >= 300 && status < 400 && location.isPresent()) {
      answer(location.get(), null);
    } else if (status != 200) {
      answer(null, refusal(status));
    } else if (type.startsWith("text/html")) {
      answer(null, "This is a web page, not a stream");
    } else {
      chunks = headers.lists("transfer-encoding", "chunked") ? new ChunkedBody() : null;
      if (Playlist.isPlaylist(type)) {
        playlist = new ByteArrayOutputStream();
        playlistLength =
            headers
                .first("content-length")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .orElse(Long.MAX_VALUE);
      } else {
        interval(headers).ifPresent(bytes -> icy = new IcyStripper(bytes, sound, titles));
        answer(null, null);
      }
    }
  }

  private static Optional<Integer> interval(Headers headers) {
    return headers
        .first("icy-metaint")
        .filter(value -> value.matches("[1-9]\\d{0,7}"))
        .map(Integer::valueOf);
  }

  private static String refusal(int status) {
    return switch (status) {
      case 0 -> "The server does not answer as a stream server does";
      case 401, 403 -> "The server asks for another user or password";
      case 404 -> "The server has no such mount, or nobody is on the air there";
      case 400, 429, 503 -> "The server is full, or takes no listeners now (" + status + ")";
      default -> "The server answers with an error (" + status + ")";
    };
  }

  private void answer(@Nullable String next, @Nullable String why) {
    elsewhere = next != null || why != null;
    if (about != null) {
      answers.accept(new UpstreamAnswer(next, why, about, icy != null));
    }
  }

  private void body(ByteBuffer bytes) {
    if (chunks == null) {
      content(bytes);
      return;
    }
    ChunkedBody.State state = chunks.feed(bytes, this::content);
    if (state == ChunkedBody.State.BROKEN) {
      fault = "The server does not keep to its own chunks";
    } else if (state == ChunkedBody.State.ENDED && !endOfInput()) {
      fault = "The server has ended the stream";
    }
  }

  private void content(ByteBuffer bytes) {
    if (playlist != null) {
      collect(playlist, bytes);
    } else if (icy == null) {
      sound.accept(bytes);
    } else if (!icy.feed(bytes)) {
      fault = OUT_OF_STEP;
    }
  }

  private void collect(ByteArrayOutputStream text, ByteBuffer bytes) {
    byte[] part = new byte[bytes.remaining()];
    bytes.get(part);
    text.writeBytes(part);
    if (text.size() > LONGEST_PLAYLIST) {
      fault = "The playlist is too long";
    } else if (text.size() >= playlistLength) {
      endPlaylist(text);
    }
  }

  private void endPlaylist(ByteArrayOutputStream collected) {
    String text = WireText.decode(collected.toByteArray());
    playlist = null;
    List<String> addresses = Playlist.addresses(text);
    if (text.contains("#EXT-X-")) {
      answer(null, "This is HLS, which is not pulled: give the address of the stream itself");
    } else if (addresses.isEmpty()) {
      answer(null, "The playlist names no stream");
    } else {
      answer(addresses.get(0), null);
    }
  }
}
