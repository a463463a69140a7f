package io.streamcore.ground.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One who listens, and compares every byte with what was sent. For one thread. */
final class Player {

  private static final int LONGEST_HEAD = 8 * 1024;

  private final Findings findings;
  private final SentSound sound;
  private final ByteBuffer view;
  private final long startNanos = System.nanoTime();
  private @Nullable ByteBuffer head = ByteBuffer.allocate(LONGEST_HEAD);
  private @Nullable ByteBuffer lost;
  private boolean begun;
  private long position = -1;
  private long before = -1;
  private int metadataInterval;
  private int untilTitle;
  private int titleLeft;

  Player(Findings findings, SentSound sound, ByteBuffer view) {
    this.findings = findings;
    this.sound = sound;
    this.view = view;
  }

  /** Takes what has come. */
  void hear(ByteBuffer bytes, long nanos) {
    findings.bytes.add(bytes.remaining());
    if (head != null && !readHead(head, bytes, nanos)) {
      return;
    }
    while (bytes.hasRemaining()) {
      if (titleLeft > 0) {
        int skipped = Math.min(titleLeft, bytes.remaining());
        bytes.position(bytes.position() + skipped);
        titleLeft -= skipped;
        untilTitle = titleLeft == 0 ? metadataInterval : 0;
      } else if (metadataInterval > 0 && untilTitle == 0) {
        titleLeft = 16 * (bytes.get() & 0xFF);
        untilTitle = titleLeft == 0 ? metadataInterval : 0;
        findings.badTitles.add(titleLeft > 512 ? 1 : 0);
      } else {
        hearSound(bytes, nanos);
      }
    }
  }

  private boolean readHead(ByteBuffer collected, ByteBuffer bytes, long nanos) {
    while (bytes.hasRemaining() && collected.hasRemaining()) {
      collected.put(bytes.get());
      int at = collected.position();
      if (at >= 4 && collected.getInt(at - 4) == 0x0D0A0D0A) {
        String text =
            StandardCharsets.ISO_8859_1
                .decode(collected.flip())
                .toString()
                .toLowerCase(Locale.ROOT);
        if (!text.substring(0, text.indexOf('\r')).contains(" 200")) {
          findings.failed.incrementAndGet();
        }
        int interval = text.indexOf("icy-metaint:");
        if (interval >= 0) {
          String value = text.substring(interval + 12, text.indexOf('\r', interval));
          metadataInterval = Integer.parseInt(value.strip());
          untilTitle = metadataInterval;
        }
        findings.answered.incrementAndGet();
        findings.firstByte.add(nanos - startNanos);
        head = null;
        lost = ByteBuffer.allocate(SentSound.FRAME + SentSound.RECOGNISABLE);
        return true;
      }
    }
    return false;
  }

  private void hearSound(ByteBuffer bytes, long nanos) {
    int count = bytes.remaining();
    if (metadataInterval > 0) {
      count = Math.min(count, untilTitle);
    }
    int limit = bytes.limit();
    bytes.limit(bytes.position() + count);
    untilTitle -= metadataInterval > 0 ? count : 0;
    while (bytes.hasRemaining()) {
      if (lost != null) {
        find(lost, bytes);
      } else {
        compare(bytes, nanos);
      }
    }
    bytes.limit(limit);
  }

  /** Collects until a frame is recognised; then compares what was collected, too. */
  private void find(ByteBuffer collected, ByteBuffer bytes) {
    while (bytes.hasRemaining() && collected.hasRemaining()) {
      collected.put(bytes.get());
    }
    long found = SentSound.positionOf(collected.duplicate().flip());
    if (found >= 0) {
      if (!begun) {
        findings.unaligned.addAndGet(found % SentSound.FRAME == 0 ? 0 : 1);
      } else if (found > before) {
        findings.gaps.increment();
      } else {
        findings.repeats.increment();
      }
      begun = true;
      position = found;
      lost = null;
      compare(collected.flip(), 0);
    } else if (!collected.hasRemaining()) {
      findings.corruptions.increment();
      collected.clear();
    }
  }

  private void compare(ByteBuffer bytes, long nanos) {
    long first = position;
    while (bytes.hasRemaining() && lost == null) {
      ByteBuffer expected = SentSound.select(view, position, bytes.remaining());
      int limit = bytes.limit();
      bytes.limit(bytes.position() + expected.remaining());
      int wrong = bytes.mismatch(expected);
      int same = wrong < 0 ? bytes.remaining() : wrong;
      position += same;
      bytes.position(bytes.position() + same).limit(limit);
      if (wrong >= 0) {
        before = position;
        lost = ByteBuffer.allocate(SentSound.FRAME + SentSound.RECOGNISABLE);
      }
    }
    if (nanos != 0 && findings.measuring) {
      for (long frame = (first + SentSound.FRAME - 1) / SentSound.FRAME;
          (frame + 1) * SentSound.FRAME <= position;
          frame++) {
        findings.latency.add(nanos - sound.sentNanos(frame));
      }
    }
  }
}
