package io.streamcore.ground.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A player's end of a TLS connection. It trusts every certificate: what it hears is compared with
 * what was sent. For one thread, which does the arithmetic of the handshake, too.
 */
final class TlsEnd {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final int SEALED = 128 * 1024;
  private static final SSLContext CONTEXT = context();

  /** What all of one thread share; nothing stays in it between two calls. */
  private static final ThreadLocal<ByteBuffer> INCOMING =
      ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(SEALED));

  private static final ThreadLocal<ByteBuffer> OUTGOING =
      ThreadLocal.withInitial(() -> ByteBuffer.allocate(SEALED));

  private final SocketChannel channel;
  private final SSLEngine engine;
  private @Nullable ByteBuffer request;
  private @Nullable ByteBuffer unread;

  private TlsEnd(SocketChannel channel, ByteBuffer request, SSLEngine engine) {
    this.channel = channel;
    this.request = request;
    this.engine = engine;
  }

  /** Begins a handshake, and asks when it is done. */
  static TlsEnd begin(SocketChannel channel, ByteBuffer request) throws IOException {
    SSLEngine engine = CONTEXT.createSSLEngine();
    engine.setUseClientMode(true);
    TlsEnd end = new TlsEnd(channel, request, engine);
    engine.beginHandshake();
    end.advance(NOTHING, NOTHING);
    return end;
  }

  private static SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds what has come to what is heard; -1 at the end. */
  int read(ByteBuffer heard) throws IOException {
    ByteBuffer sealed = INCOMING.get().clear();
    if (unread != null) {
      sealed.put(unread);
      unread = null;
    }
    int read = channel.read(sealed);
    sealed.flip();
    advance(sealed, heard);
    if (sealed.hasRemaining()) {
      unread = ByteBuffer.allocate(sealed.remaining()).put(sealed).flip();
    }
    return read;
  }

  private void advance(ByteBuffer sealed, ByteBuffer heard) throws IOException {
    boolean more = true;
    while (more) {
      HandshakeStatus status = engine.getHandshakeStatus();
      if (status == HandshakeStatus.NEED_TASK) {
        engine.getDelegatedTask().run();
      } else if (status == HandshakeStatus.NEED_WRAP) {
        say(NOTHING);
      } else {
        SSLEngineResult result = engine.unwrap(sealed, heard);
        more = result.bytesConsumed() > 0;
      }
      ByteBuffer words = request;
      if (words != null && engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING) {
        request = null;
        say(words);
      }
    }
  }

  private void say(ByteBuffer words) throws IOException {
    ByteBuffer record = OUTGOING.get().clear();
    engine.wrap(words, record);
    channel.write(record.flip());
    if (record.hasRemaining()) {
      throw new IOException("the server does not take a request");
    }
  }

  /** Believes everybody. */
  private static final class Trusting implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
