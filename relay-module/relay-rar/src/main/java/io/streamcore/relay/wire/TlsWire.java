package io.streamcore.relay.wire;

import io.streamcore.relay.loop.EventLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection kept secret by TLS, as a server. The handshake is hidden in reading: until it is
 * done, nothing comes.
 *
 * <p>It keeps no memory but the state of the cipher, and what is between two: a record of which a
 * part has come, and one of which the socket took a part. Both are at most one record long.
 *
 * <p>Belongs to the thread of its loop; the arithmetic of the handshake is done by a worker, and
 * nothing is read meanwhile.
 */
final class TlsWire implements Wire {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** New keys, tickets, alerts: more of it than any peer has a reason for is an attack. */
  private static final int MOST_RECORDS_WITHOUT_WORDS = 100;

  private final TlsEntrance entrance;
  private final EventLoop loop;
  private final TlsMemory memory;
  private final PlainWire under;
  private final SSLEngine engine;
  private @Nullable ByteBuffer unread;
  private @Nullable ByteBuffer unsent;
  private int recordsWithoutWords;
  private boolean working;
  private boolean established;
  private boolean ended;
  private boolean closed;

  TlsWire(
      TlsEntrance entrance,
      EventLoop loop,
      TlsMemory memory,
      PlainWire under,
      SSLEngine engine,
      ByteBuffer first) {
    this.entrance = entrance;
    this.loop = loop;
    this.memory = memory;
    this.under = under;
    this.engine = engine;
    this.unread = copy(first);
  }

  @Override
  public SelectionKey key() {
    return under.key();
  }

  @Override
  public InetAddress peer() {
    return under.peer();
  }

  @Override
  public boolean secure() {
    return true;
  }

  // ---- reading

  @Override
  public int read(ByteBuffer room) throws IOException {
    if (working) {
      return 0;
    }
    ByteBuffer bytes = memory.incoming();
    if (unread != null) {
      bytes.put(unread);
      unread = null;
    }
    int read = under.read(bytes);
    bytes.flip();
    int before = room.position();
    advance(bytes, room);
    unread = bytes.hasRemaining() && read >= 0 ? copy(bytes) : null;
    int words = room.position() - before;
    return words == 0 && (read < 0 || ended) ? -1 : words;
  }

  /** Goes on until more bytes, or a worker, are needed. */
  private void advance(ByteBuffer bytes, ByteBuffer room) throws IOException {
    try {
      boolean more = true;
      while (more) {
        more =
            switch (engine.getHandshakeStatus()) {
              case NEED_TASK -> delegate();
              case NEED_WRAP -> answer();
              default -> bytes.hasRemaining() && unwrap(bytes, room);
            };
      }
    } catch (SSLException broken) {
      sayWhy();
      throw broken;
    }
  }

  private boolean delegate() throws SSLException {
    if (established) {
      throw new SSLException("the peer wants a new handshake: there is one for a connection");
    }
    Runnable task = engine.getDelegatedTask();
    if (task == null) {
      return false;
    }
    working = true;
    under.key().interestOps(0);
    try {
      entrance.workers().execute(() -> work(task));
    } catch (RejectedExecutionException busy) {
      throw new SSLException("too many handshakes at once", busy);
    }
    return false;
  }

  private void work(Runnable task) {
    try {
      task.run();
    } finally {
      loop.execute(this::worked);
    }
  }

  private void worked() {
    working = false;
    SelectionKey key = under.key();
    if (key.isValid()) {
      key.interestOps(SelectionKey.OP_READ);
      loop.again(key);
    }
  }

  private boolean answer() throws IOException {
    ByteBuffer record = memory.outgoing();
    SSLEngineResult result = engine.wrap(NOTHING, record);
    note(result);
    boolean sent = send(record.flip());
    if (!sent && !established) {
      throw new SSLException("the peer does not take the handshake");
    }
    return result.getStatus() == Status.OK;
  }

  private boolean unwrap(ByteBuffer bytes, ByteBuffer room) throws SSLException {
    SSLEngineResult result = engine.unwrap(bytes, room);
    note(result);
    return switch (result.getStatus()) {
      case OK -> {
        if (established && result.bytesProduced() == 0) {
          recordsWithoutWords++;
        }
        if (recordsWithoutWords > MOST_RECORDS_WITHOUT_WORDS) {
          throw new SSLException("the peer talks of nothing but keys");
        }
        yield result.bytesConsumed() > 0;
      }
      case BUFFER_UNDERFLOW -> false;
      case BUFFER_OVERFLOW -> throw new SSLException("a record is longer than TLS allows");
      case CLOSED -> {
        ended = true;
        bytes.position(bytes.limit());
        yield engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP;
      }
    };
  }

  private void note(SSLEngineResult result) {
    established |= result.getHandshakeStatus() == HandshakeStatus.FINISHED;
  }

  /** The alert that the engine has prepared, if the socket takes it. */
  private void sayWhy() {
    try {
      ByteBuffer record = memory.outgoing();
      if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && unsent == null) {
        engine.wrap(NOTHING, record);
        under.write(record.flip());
      }
    } catch (IOException gone) {
      WireLog.LOG.alertFailed(gone);
    }
  }

  // ---- writing

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    return (int) write(new ByteBuffer[] {bytes}, 1);
  }

  @Override
  public long write(ByteBuffer[] pieces, int count) throws IOException {
    long taken = 0;
    int first = 0;
    boolean room = flush();
    while (room) {
      while (first < count && !pieces[first].hasRemaining()) {
        first++;
      }
      if (first == count) {
        break;
      }
      ByteBuffer record = memory.outgoing();
      SSLEngineResult result = engine.wrap(pieces, first, count - first, record);
      if (result.getStatus() != Status.OK) {
        throw new ClosedChannelException();
      }
      taken += result.bytesConsumed();
      room = send(record.flip());
    }
    return taken;
  }

  /** A record cannot be made again: what the socket does not take is kept, and comes first. */
  private boolean send(ByteBuffer record) throws IOException {
    if (unsent == null) {
      under.write(record);
    }
    if (!record.hasRemaining()) {
      return unsent == null;
    }
    ByteBuffer before = unsent == null ? NOTHING : unsent;
    unsent =
        ByteBuffer.allocate(before.remaining() + record.remaining()).put(before).put(record).flip();
    return false;
  }

  @Override
  public boolean flush() throws IOException {
    ByteBuffer rest = unsent;
    if (rest != null) {
      under.write(rest);
      unsent = rest.hasRemaining() ? rest : null;
    }
    return unsent == null;
  }

  @Override
  public void sendBuffer(int bytes) throws IOException {
    under.sendBuffer(bytes);
  }

  // ---- the end

  @Override
  public void finish() throws IOException {
    sayGoodbye();
    under.finish();
  }

  /** The end is told within TLS (RFC 8446 §6.1), so that nobody can cut off what was sent. */
  private void sayGoodbye() throws IOException {
    if (established && !engine.isOutboundDone() && flush()) {
      engine.closeOutbound();
      ByteBuffer record = memory.outgoing();
      engine.wrap(NOTHING, record);
      under.write(record.flip());
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (!established) {
      entrance.failed();
    }
    try {
      if (under.key().isValid()) {
        sayGoodbye();
      }
    } catch (IOException gone) {
      WireLog.LOG.closeFailed(gone);
    }
    under.close();
  }

  private static ByteBuffer copy(ByteBuffer bytes) {
    return ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
  }
}
