package io.streamcore.relay.wire;

import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.EventLoops;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/**
 * Where plain connections become secret ones: with the keys that the server has now, and none as
 * long as it has none. For any thread, but for {@link #secure}.
 */
public final class TlsEntrance {

  /** The type of the first record of every TLS connection (RFC 8446 §5.1); no text begins so. */
  private static final byte HANDSHAKE = 0x16;

  private final Executor workers;
  private final Map<EventLoop, TlsMemory> memories = new HashMap<>();
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private volatile @Nullable SSLContext context;

  /**
   * An entrance that is closed until it gets keys.
   *
   * @param workers do the arithmetic of handshakes; they may refuse
   */
  public TlsEntrance(EventLoops loops, Executor workers) {
    this.workers = workers;
    loops.all().forEach(loop -> memories.put(loop, new TlsMemory()));
  }

  /** Uses these keys for those who come from now on; null: none. */
  public void use(@Nullable SSLContext keys) {
    context = keys;
  }

  /** Whether somebody who begins so wants TLS, and can have it. */
  public boolean wanted(ByteBuffer first) {
    return context != null && first.hasRemaining() && first.get(first.position()) == HANDSHAKE;
  }

  /**
   * Makes a connection a secret one; in the thread of its loop.
   *
   * @param first bytes that were read already; they are copied
   */
  public Wire secure(EventLoop loop, PlainWire wire, ByteBuffer first) {
    SSLContext keys = context;
    TlsMemory memory = memories.get(loop);
    if (keys == null || memory == null) {
      throw new IllegalStateException("no keys, or a loop of another relay");
    }
    SSLEngine engine = keys.createSSLEngine();
    engine.setUseClientMode(false);
    begun.incrementAndGet();
    return new TlsWire(this, loop, memory, wire, engine, first);
  }

  Executor workers() {
    return workers;
  }

  /** A handshake has come to nothing. */
  void failed() {
    failed.incrementAndGet();
  }

  /** Handshakes that were begun. */
  public long begun() {
    return begun.get();
  }

  /** Those of them that came to nothing. */
  public long failures() {
    return failed.get();
  }
}
