package io.streamcore.podcast.foreign;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a feed's bytes. What the bytes say themselves, by their mark or in the XML
 * declaration, goes before what the server says, which is often no more than its own default.
 */
final class FeedBytes {

  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  private static final Pattern SENT = Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9._:-]{1,40})");

  private static final int HEAD = 300;

  private FeedBytes() {}

  /**
   * The text, without the mark at its beginning.
   *
   * @param contentType as the server said; null: it did not
   * @throws BadFeed if the bytes are not what they are said to be
   */
  static String text(byte[] bytes, @Nullable String contentType) throws BadFeed {
    Charset charset = charset(bytes, contentType);
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadFeed(
          "The feed says that it is written in %s, but is not.".formatted(charset.name()), e);
    }
  }

  private static Charset charset(byte[] bytes, @Nullable String contentType) throws BadFeed {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    if (declared.find()) {
      return charset(declared.group(1));
    }
    Matcher sent = SENT.matcher(contentType == null ? "" : contentType);
    return sent.find() ? charset(sent.group(1)) : StandardCharsets.UTF_8;
  }

  private static Charset charset(String name) throws BadFeed {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new BadFeed("The feed is written in a character set that we do not know.", e);
    }
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
