package io.streamcore.relay.ingest;

import io.streamcore.relay.api.PullFinding;
import io.streamcore.relay.api.PullSource;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.protocol.sound.Frame;
import io.streamcore.relay.protocol.sound.FrameParser;
import io.streamcore.relay.protocol.sound.FrameSink;
import io.streamcore.relay.protocol.sound.SoundSniffer;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A look at a remote server: takes the first second of its sound, and tells what it is. Belongs to
 * the thread of its loop.
 */
final class Trial implements Upstream.Sink, FrameSink {

  private static final int MOST_SECONDS = 10;
  private static final long ENOUGH_MICROS = 1_000_000;
  private static final String NO_SOUND = "What the server sends is no MP3, AAC or Ogg";
  private static final String TOO_SLOW = "The server sends no sound in time";

  private final CompletableFuture<PullFinding> finding = new CompletableFuture<>();
  private final ByteBuffer beginning = ByteBuffer.allocate(SoundSniffer.ENOUGH);
  private @Nullable UpstreamAnswer answer;
  private @Nullable Format format;
  private long micros;
  private long frameBytes;

  private Trial() {}

  /** Waits for what is found, at most ten seconds. */
  static PullFinding of(
      PullSettings settings, EventLoop loop, Executor workers, PullSource source) {
    Trial trial = new Trial();
    Upstream visit = new Upstream(settings, loop, workers, source, true, trial);
    loop.execute(visit::open);
    try {
      return trial.finding.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      return new PullFinding.Unusable(TOO_SLOW);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new PullFinding.Unusable(TOO_SLOW);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      loop.execute(visit::close);
    }
  }

  @Override
  public void found(UpstreamAnswer found) {
    answer = found;
  }

  @Override
  public void sound(ByteBuffer bytes) {
    if (finding.isDone()) {
      return;
    }
    bytes.limit(bytes.position() + Math.min(bytes.remaining(), beginning.remaining()));
    beginning.put(bytes);
    ByteBuffer all = beginning.duplicate().flip();
    format = SoundSniffer.sniff(all);
    if (format != null) {
      micros = 0;
      frameBytes = 0;
      FrameParser.of(format).feed(all, this);
    }
    if (!beginning.hasRemaining()) {
      finding.complete(new PullFinding.Unusable(NO_SOUND));
    }
  }

  @Override
  public void frame(Frame frame, ByteBuffer bytes) {
    if (frame.kind() != Frame.Kind.SOUND || format == null || answer == null) {
      return;
    }
    micros += frame.micros();
    frameBytes += bytes.remaining();
    if (micros >= ENOUGH_MICROS || !beginning.hasRemaining()) {
      SoundShape shape = new SoundShape(format, frame.sampleRate(), frame.channels());
      int measured = micros == 0 ? 0 : (int) (frameBytes * 8_000 / micros);
      int said = answer.about().kilobitsPerSecond();
      finding.complete(
          new PullFinding.Found(
              shape, said > 0 ? said : measured, answer.about().name(), answer.titles()));
    }
  }

  @Override
  public void title(String title) {
    // that it sends titles is what its answer has said already
  }

  @Override
  public void over(String reason) {
    finding.complete(new PullFinding.Unusable(reason));
  }
}
