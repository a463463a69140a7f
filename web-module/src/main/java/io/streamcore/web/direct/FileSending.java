package io.streamcore.web.direct;

import io.streamcore.web.object.ByteRange;
import io.undertow.server.HttpServerExchange;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;

/**
 * A part of a file on its way to a client, from the disk's cache to the socket by the kernel alone.
 * Belongs to the event loop of its connection; a client that takes all at once gives way to the
 * others after a few megabytes.
 */
public final class FileSending implements ChannelListener<StreamSinkChannel> {

  private static final long TURN = 4L << 20;

  private final HttpServerExchange exchange;
  private final FileChannel file;
  private final long first;
  private final long end;
  private long position;

  private FileSending(HttpServerExchange exchange, FileChannel file, ByteRange range) {
    this.exchange = exchange;
    this.file = file;
    this.first = range.first();
    this.end = range.last() + 1;
    this.position = first;
  }

  /**
   * Sends a range of a file as the body of an answer whose headers are set.
   *
   * @param sent told at the end, however it comes, how many bytes were taken
   */
  public static void begin(
      HttpServerExchange exchange, Path path, ByteRange range, LongConsumer sent)
      throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    FileSending sending = new FileSending(exchange, file, range);
    exchange.addExchangeCompleteListener(
        (over, next) -> {
          IoUtils.safeClose(file);
          try {
            sent.accept(sending.position - sending.first);
          } finally {
            next.proceed();
          }
        });
    exchange.setResponseContentLength(range.length());
    StreamSinkChannel sink = exchange.getResponseChannel();
    sink.getWriteSetter().set(sending);
    if (sending.goesOn(sink)) {
      sink.resumeWrites();
    }
  }

  @Override
  public void handleEvent(StreamSinkChannel sink) {
    try {
      if (!goesOn(sink)) {
        sink.suspendWrites();
        exchange.endExchange();
      }
    } catch (IOException e) {
      IoUtils.safeClose(exchange.getConnection());
      exchange.endExchange();
    }
  }

  /** Writes what the socket takes; tells whether there is more to do. */
  private boolean goesOn(StreamSinkChannel sink) throws IOException {
    long turn = position + TURN;
    while (position < end) {
      long taken = sink.transferFrom(file, position, end - position);
      if (taken == 0 && position >= file.size()) {
        throw new EOFException(); // replaced by a shorter one: the connection is of no more use
      }
      position += taken;
      if (taken == 0 || (position >= turn && position < end)) {
        return true;
      }
    }
    sink.shutdownWrites();
    return !sink.flush();
  }
}
