package io.streamcore.relay.ingest;

import io.streamcore.relay.loop.EventLoop;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * TLS on a {@link Line}, as a client: the server's certificate must be valid for the host. Belongs
 * to the thread of its loop; what takes long in the handshake is done by a worker.
 */
final class TlsLayer {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final int MOST_BYTES = 1 << 20;

  private final EventLoop loop;
  private final Executor workers;
  private final SSLEngine engine;
  private ByteBuffer encrypted;
  private ByteBuffer plain;
  private @Nullable Line line;
  private Line.@Nullable Ends ends;
  private boolean announced;

  TlsLayer(EventLoop loop, Executor workers, SSLContext context, String host, int port) {
    this.loop = loop;
    this.workers = workers;
    this.engine = context.createSSLEngine(host, port);
    engine.setUseClientMode(true);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    engine.setSSLParameters(parameters);
    // in these, bytes wait between position 0 and position; room follows
    encrypted = ByteBuffer.allocate(2 * engine.getSession().getPacketBufferSize());
    plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
  }

  void begin(Line under, Line.Ends above) {
    line = under;
    ends = above;
    guarded(
        () -> {
          engine.beginHandshake();
          advance();
        });
  }

  void send(ByteBuffer words) {
    guarded(
        () -> {
          while (words.hasRemaining()) {
            wrap(words);
          }
        });
  }

  void received(ByteBuffer bytes) {
    guarded(
        () -> {
          while (bytes.hasRemaining() && line != null && !line.isClosed()) {
            int count = Math.min(bytes.remaining(), encrypted.remaining());
            ByteBuffer part = bytes.slice(bytes.position(), count);
            bytes.position(bytes.position() + count);
            encrypted.put(part);
            advance();
            if (count == 0 && !encrypted.hasRemaining()) {
              encrypted = grown(encrypted); // a task runs, or a record is longer than usual
            }
          }
        });
  }

  /** Goes on until more bytes, or a worker, are needed. */
  private void advance() throws IOException {
    boolean more = true;
    while (more && line != null && !line.isClosed()) {
      more =
          switch (engine.getHandshakeStatus()) {
            case NEED_TASK -> delegate();
            case NEED_WRAP -> wrap(NOTHING);
            default -> unwrap();
          };
    }
  }

  private boolean delegate() throws IOException {
    Runnable task = engine.getDelegatedTask();
    if (task != null) {
      try {
        workers.execute(() -> run(task));
      } catch (RejectedExecutionException busy) {
        throw new IOException("nobody is free for the handshake", busy);
      }
    }
    return false;
  }

  private void run(Runnable task) {
    task.run();
    loop.execute(() -> guarded(this::advance));
  }

  private boolean wrap(ByteBuffer words) throws IOException {
    ByteBuffer packet = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    SSLEngineResult result = engine.wrap(words, packet);
    if (line != null && packet.position() > 0) {
      line.transmit(packet.flip());
    }
    announce(result);
    return result.getStatus() == Status.OK;
  }

  private boolean unwrap() throws IOException {
    encrypted.flip();
    SSLEngineResult result;
    try {
      result = engine.unwrap(encrypted, plain);
    } finally {
      encrypted.compact();
    }
    announce(result);
    if (plain.position() > 0 && ends != null) {
      ends.received(plain.flip());
      plain.clear();
    }
    return switch (result.getStatus()) {
      case OK ->
          result.bytesConsumed() > 0 || result.getHandshakeStatus() == HandshakeStatus.NEED_WRAP;
      case BUFFER_UNDERFLOW -> false;
      case BUFFER_OVERFLOW -> {
        plain = grown(plain);
        yield true;
      }
      case CLOSED -> {
        if (line != null) {
          line.fail(null);
        }
        yield false;
      }
    };
  }

  private void announce(SSLEngineResult result) {
    if (result.getHandshakeStatus() == HandshakeStatus.FINISHED && !announced && ends != null) {
      announced = true;
      ends.connected();
    }
  }

  private static ByteBuffer grown(ByteBuffer full) throws SSLException {
    if (full.capacity() > MOST_BYTES) {
      throw new SSLException("the server's records do not fit together");
    }
    return ByteBuffer.allocate(2 * full.capacity()).put(full.flip());
  }

  private interface Step {
    void run() throws IOException;
  }

  private void guarded(Step step) {
    try {
      step.run();
    } catch (IOException failure) {
      if (line != null) {
        line.fail(failure instanceof SSLException ? failure : new SSLException(failure));
      }
    }
  }
}
