package io.streamcore.relay.protocol.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * Text whose sender does not say how it is encoded: UTF-8 if it is that without a fault, else
 * Windows-1252, which is what old encoders mean by Latin-1.
 */
public final class WireText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private WireText() {}

  public static String decode(byte[] bytes) {
    return decode(bytes, 0, bytes.length);
  }

  public static String decode(byte[] bytes, int from, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, length))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, from, length, WINDOWS_1252);
    }
  }

  /**
   * As the sender says; as above if it says nothing, something unknown, or something that is
   * evidently not so: many send UTF-8 and declare what their manual told them.
   *
   * @param charset the name that the sender gives; ISO-8859-1 is read as Windows-1252
   */
  public static String decode(byte[] bytes, @Nullable String charset) {
    Charset named = charset == null ? null : charset(charset);
    if (named == null || named.equals(StandardCharsets.UTF_8)) {
      return decode(bytes);
    }
    return new String(bytes, named.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : named);
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }
}
