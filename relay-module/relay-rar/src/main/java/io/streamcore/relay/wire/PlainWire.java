package io.streamcore.relay.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A connection whose bytes are sent as they are. */
public final class PlainWire implements Wire {

  private final SelectionKey key;
  private final SocketChannel channel;
  private final InetAddress peer;

  /**
   * @param key of a connected socket channel
   */
  public PlainWire(SelectionKey key) {
    this.key = key;
    this.channel = (SocketChannel) key.channel();
    this.peer = channel.socket().getInetAddress();
  }

  @Override
  public SelectionKey key() {
    return key;
  }

  @Override
  public InetAddress peer() {
    return peer;
  }

  @Override
  public boolean secure() {
    return false;
  }

  @Override
  public int read(ByteBuffer room) throws IOException {
    return channel.read(room);
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    return channel.write(bytes);
  }

  @Override
  public long write(ByteBuffer[] pieces, int count) throws IOException {
    return count == 1 ? channel.write(pieces[0]) : channel.write(pieces, 0, count);
  }

  @Override
  public boolean flush() {
    return true;
  }

  @Override
  public void sendBuffer(int bytes) throws IOException {
    channel.setOption(StandardSocketOptions.SO_SNDBUF, bytes);
  }

  @Override
  public void finish() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public void close() {
    key.cancel();
    try {
      channel.close();
    } catch (IOException failure) {
      WireLog.LOG.closeFailed(failure);
    }
  }
}
