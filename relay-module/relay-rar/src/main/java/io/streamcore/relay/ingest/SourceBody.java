package io.streamcore.relay.ingest;

import io.streamcore.relay.protocol.http.ChunkedBody;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** The body of a source's request, as its head announces it. For one thread at a time. */
public abstract class SourceBody {

  /** How a body goes on. */
  public enum State {
    OPEN,
    ENDED,
    BROKEN
  }

  private SourceBody() {}

  /** Takes in all bytes and hands out the sound among them. */
  abstract State feed(ByteBuffer bytes, Consumer<ByteBuffer> sound);

  /** Sound until the connection ends. */
  public static SourceBody endless() {
    return new SourceBody() {
      @Override
      State feed(ByteBuffer bytes, Consumer<ByteBuffer> sound) {
        sound.accept(bytes);
        return State.OPEN;
      }
    };
  }

  /** So many bytes of sound. */
  public static SourceBody of(long length) {
    return new SourceBody() {
      private long left = length;

      @Override
      State feed(ByteBuffer bytes, Consumer<ByteBuffer> sound) {
        bytes.limit(bytes.position() + (int) Math.min(left, bytes.remaining()));
        left -= bytes.remaining();
        sound.accept(bytes);
        return left == 0 ? State.ENDED : State.OPEN;
      }
    };
  }

  /** Sound in chunks. */
  public static SourceBody chunked() {
    ChunkedBody chunks = new ChunkedBody();
    return new SourceBody() {
      @Override
      State feed(ByteBuffer bytes, Consumer<ByteBuffer> sound) {
        return switch (chunks.feed(bytes, sound)) {
          case OPEN -> State.OPEN;
          case ENDED -> State.ENDED;
          case BROKEN -> State.BROKEN;
        };
      }
    };
  }
}
