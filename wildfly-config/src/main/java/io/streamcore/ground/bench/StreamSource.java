package io.streamcore.ground.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;

/** An encoder that sends the sound by Icecast PUT, as fast as it is told, until it is stopped. */
final class StreamSource implements Runnable {

  private static final int PREFILL_FRAMES = 5_000 / 24;
  private static final int ANSWER_MILLIS = 10_000;
  private static final long NAP_NANOS = 5_000_000;

  private final Options options;
  private final SentSound sound;
  private final SocketChannel channel;
  private volatile boolean stopped;
  private volatile String failure = "";

  /** Connects; the server must answer 100 or 200. */
  StreamSource(Options options, SentSound sound) throws IOException {
    this.options = options;
    this.sound = sound;
    channel = SocketChannel.open(options.address());
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    String login = options.user() + ":" + options.password();
    String head =
        "PUT %s HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: Basic %s\r\nUser-Agent: streamcore-bench\r\n"
                .formatted(
                    options.mount(),
                    options.address().getHostString(),
                    options.address().getPort(),
                    Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            + "Content-Type: audio/mpeg\r\nIce-Name: bench\r\nIce-Bitrate: 128\r\n"
            + "Expect: 100-continue\r\n\r\n";
    write(ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1)));
    channel.socket().setSoTimeout(ANSWER_MILLIS);
    String answer = firstLine(channel.socket().getInputStream());
    if (!answer.contains(" 100") && !answer.contains(" 200")) {
      throw new IOException("the source was refused: " + answer);
    }
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  @Override
  public void run() {
    try {
      ByteBuffer batch = ByteBuffer.allocateDirect(1 << 20);
      send(batch, PREFILL_FRAMES);
      long start = System.nanoTime();
      long sent = 0;
      while (!stopped) {
        long due = (System.nanoTime() - start) * options.speed() / SentSound.FRAME_NANOS;
        if (due > sent) {
          send(batch, (int) Math.min(due - sent, 1000));
          sent = due;
        }
        LockSupport.parkNanos(NAP_NANOS);
      }
      channel.close();
    } catch (IOException e) {
      failure = String.valueOf(e.getMessage());
    }
  }

  private void send(ByteBuffer batch, int frames) throws IOException {
    batch.clear();
    for (int i = 0; i < frames; i++) {
      batch.put(sound.frame(System.nanoTime()));
    }
    write(batch.flip());
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  void stop() {
    stopped = true;
  }

  /** Why it ended before it was stopped; empty if it did not. */
  String failure() {
    return failure;
  }
}
