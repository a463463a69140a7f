package io.streamcore.relay.protocol.icy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The metadata block of a SHOUTcast stream: one byte of length in units of 16, then {@code
 * StreamTitle='…';}, padded with zeros.
 *
 * <p>The format knows no escape: players look for {@code ';}. So what would end the title early, or
 * break a player's line, is replaced; a lone apostrophe is harmless and stays.
 */
public final class IcyTitle {

  /** The longest text: 255 units. */
  public static final int LONGEST = 255 * 16;

  /** Says that nothing has changed. */
  private static final byte[] UNCHANGED = {0};

  private IcyTitle() {}

  /** The block that says "as before". */
  public static ByteBuffer unchanged() {
    return ByteBuffer.wrap(UNCHANGED).asReadOnlyBuffer();
  }

  /**
   * A block with its length byte, at most 4081 bytes; what is too long ends early, at a whole
   * character. Characters that the charset lacks become {@code ?}.
   *
   * @param url of the station or of the song; null for none; left out if it does not fit
   */
  public static byte[] block(String title, @Nullable String url, Charset charset) {
    byte[] before = "StreamTitle='".getBytes(charset);
    byte[] after = "';".getBytes(charset);
    byte[] link = url == null ? new byte[0] : ("StreamUrl='" + clean(url) + "';").getBytes(charset);
    if (before.length + after.length + link.length > LONGEST) {
      link = new byte[0];
    }
    int room = LONGEST - before.length - after.length - link.length;
    ByteBuffer text = encode(clean(title), charset, room);
    int length = before.length + text.remaining() + after.length + link.length;
    int units = (length + 15) / 16;
    ByteBuffer block = ByteBuffer.allocate(1 + units * 16);
    block.put((byte) units).put(before).put(text).put(after).put(link);
    return block.array();
  }

  /** A title in one line that no player mistakes for the end of the title. */
  public static String clean(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    text.codePoints().map(c -> unwanted(c) ? ' ' : c).forEach(cleaned::appendCodePoint);
    return cleaned.toString().replace("';", "\u2019;").strip();
  }

  private static boolean unwanted(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static ByteBuffer encode(String text, Charset charset, int room) {
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    ByteBuffer encoded = ByteBuffer.allocate(room);
    encoder.encode(CharBuffer.wrap(text), encoded, true);
    return encoded.flip();
  }
}
