package io.streamcore.podcast.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A feed as it is sent: its bytes, plain and compressed, and what tells it from other versions. The
 * arrays are shared with all who send it; nobody writes to them.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity alone
public record RenderedFeed(byte[] plain, byte[] gzip, String etag, Instant modified) {

  private static final int ETAG_BYTES = 12;

  /** A text as a feed; its entity tag is a digest, and so the same on every node. */
  public static RenderedFeed of(String text, Instant modified) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] digest = Arrays.copyOf(sha256(plain), ETAG_BYTES);
    return new RenderedFeed(plain, compressed(plain), HexFormat.of().formatHex(digest), modified);
  }

  /** How much room it takes. */
  int weight() {
    return plain.length + gzip.length;
  }

  private static byte[] compressed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
