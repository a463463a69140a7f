package io.streamcore.harness;

import static org.awaitility.Awaitility.await;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A radio: it listens on a plain socket, in a thread of its own, takes ICY metadata apart and
 * parses every MP3 or ADTS frame, so that a test can say whether what was heard is whole.
 *
 * <p>Any thread may ask it.
 */
public final class StreamListener implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** ICY metadata counts its length in these (https://cast.readme.io/docs/icy). */
  private static final int METADATA_UNIT = 16;

  private final Socket socket;
  private final String statusLine;
  private final Map<String, String> headers;
  private final int metadataInterval;
  private final FrameMeter frames = new FrameMeter();
  private final List<String> titles = new ArrayList<>();
  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
  private long bytes;
  private boolean ended;

  private StreamListener(Socket socket, String statusLine, Map<String, String> headers) {
    this.socket = socket;
    this.statusLine = statusLine;
    this.headers = headers;
    this.metadataInterval = Integer.parseInt(headers.getOrDefault("icy-metaint", "0"));
  }

  /** Listens without titles. */
  public static StreamListener join(URI address) {
    return join(address, Map.of());
  }

  /** Listens, and asks for titles. */
  public static StreamListener joinWithTitles(URI address) {
    return join(address, Map.of("Icy-MetaData", "1"));
  }

  /** Asks with headers of the test's own; waits for the answer's head. */
  public static StreamListener join(URI address, Map<String, String> headers) {
    try {
      Socket socket = new Socket(address.getHost(), address.getPort());
      socket.setSoTimeout((int) PATIENCE.toMillis());
      String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
      StringBuilder request = new StringBuilder("GET " + address.getRawPath() + query);
      request.append(" HTTP/1.1\r\nHost: ").append(address.getAuthority());
      request.append("\r\nUser-Agent: test-radio/1.0\r\n");
      headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
      request.append("\r\n");
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      return listening(
          socket, new DataInputStream(new BufferedInputStream(socket.getInputStream())));
    } catch (IOException e) {
      throw new AssertionError("cannot listen to " + address, e);
    }
  }

  private static StreamListener listening(Socket socket, DataInputStream in) throws IOException {
    String statusLine = line(in);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    StreamListener listener = new StreamListener(socket, statusLine, headers);
    Thread ear = new Thread(() -> listener.listen(in), "radio");
    ear.setDaemon(true);
    ear.start();
    return listener;
  }

  /** The answer's status: 200 also of {@code ICY 200 OK}. */
  public int status() {
    return Integer.parseInt(statusLine.split(" ", 3)[1]);
  }

  /** A header's value; empty if there is none. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Bytes of sound so far, without metadata. */
  public synchronized long bytes() {
    return bytes;
  }

  public synchronized long frames() {
    return frames.frames();
  }

  /** How much sound came, by the frames' own clock. */
  public synchronized double seconds() {
    return frames.seconds();
  }

  /** What kind of frames, such as {@code MP3 44100 Hz, 2}. */
  public synchronized String kind() {
    return frames.kind();
  }

  /** Where the sound was not a frame after a frame; empty if it is whole from the first byte on. */
  public synchronized List<String> faults() {
    return frames.faults();
  }

  /** The titles announced, in order, each once where it follows itself. */
  public synchronized List<String> titles() {
    return List.copyOf(titles);
  }

  /** Whether the other side has closed the connection. */
  public synchronized boolean hasEnded() {
    return ended;
  }

  /** The first bytes of the body as text, for answers that are no sound. */
  public synchronized String text() {
    return beginning.toString(StandardCharsets.UTF_8);
  }

  /** Waits for so many more seconds of sound than there are now, by the frames' own clock. */
  public StreamListener hear(double more) {
    double until = seconds() + more;
    return awaitThat(listener -> listener.seconds() >= until);
  }

  /** Waits until a title was announced. */
  public StreamListener hearTitle(String title) {
    return awaitThat(listener -> listener.titles().contains(title));
  }

  /** Waits until something is true of this listener; the failure shows what is. */
  public StreamListener awaitThat(Predicate<StreamListener> truth) {
    await(toString())
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> truth.test(this) || failed(truth));
    return this;
  }

  /** Nothing comes any more: waiting on would only hide why. */
  private boolean failed(Predicate<StreamListener> truth) {
    if (hasEnded() && !truth.test(this)) {
      throw new AssertionError("the connection was closed: " + this);
    }
    return false;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %s, %d bytes, %d frames, %.1f s, titles %s, faults %s%s",
        statusLine,
        kind(),
        bytes(),
        frames(),
        seconds(),
        titles(),
        faults(),
        hasEnded() ? ", ended" : "");
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void listen(DataInputStream in) {
    byte[] buffer = new byte[4096];
    int untilMetadata = metadataInterval;
    try {
      while (true) {
        int wanted = metadataInterval == 0 ? buffer.length : Math.min(buffer.length, untilMetadata);
        int read = in.read(buffer, 0, wanted);
        if (read < 0) {
          break;
        }
        sound(buffer, read);
        untilMetadata -= read;
        if (metadataInterval > 0 && untilMetadata == 0) {
          metadata(in);
          untilMetadata = metadataInterval;
        }
      }
    } catch (IOException e) {
      // a reset or a closed socket is an end like any other
      end();
      return;
    }
    end();
  }

  private synchronized void end() {
    ended = true;
  }

  private synchronized void sound(byte[] buffer, int length) {
    if (beginning.size() < buffer.length) {
      beginning.write(buffer, 0, length);
    }
    bytes += length;
    frames.take(buffer, length);
  }

  private void metadata(DataInputStream in) throws IOException {
    byte[] block = new byte[in.readUnsignedByte() * METADATA_UNIT];
    in.readFully(block);
    String title = title(new String(block, StandardCharsets.UTF_8));
    synchronized (this) {
      if (title != null && (titles.isEmpty() || !titles.get(titles.size() - 1).equals(title))) {
        titles.add(title);
      }
    }
  }

  /** Players look for the first {@code ';}: there is no escaping. */
  private static @Nullable String title(String block) {
    String start = "StreamTitle='";
    int begin = block.indexOf(start);
    int end = block.indexOf("';", begin + start.length());
    return begin < 0 || end < 0 ? null : block.substring(begin + start.length(), end);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed instead of an answer");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
