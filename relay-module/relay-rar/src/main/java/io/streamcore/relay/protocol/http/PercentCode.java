package io.streamcore.relay.protocol.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoding (RFC 3986 §2.1) as clients write it. */
public final class PercentCode {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private PercentCode() {}

  /** The bytes of a path; null if a percent sign is not followed by two hexadecimal digits. */
  static byte @Nullable [] strict(String text) {
    return decode(text, true, false);
  }

  /** The bytes of a form value: plus is a blank, and a stray percent sign is itself. */
  static byte[] form(String text) {
    byte[] bytes = decode(text, false, true);
    return bytes == null ? new byte[0] : bytes;
  }

  /** Encodes a path; slashes stay. */
  public static String encodePath(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (b >= 0 && UNRESERVED.indexOf(b) >= 0) {
        encoded.append((char) b);
      } else {
        encoded.append('%');
        encoded.append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
        encoded.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
      }
    }
    return encoded.toString();
  }

  private static byte @Nullable [] decode(String text, boolean strict, boolean plusIsBlank) {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      int value = raw[i] == '%' && i + 2 < raw.length ? hex(raw[i + 1], raw[i + 2]) : -1;
      if (raw[i] == '%' && value < 0 && strict) {
        return null;
      }
      if (value >= 0) {
        decoded.write(value);
        i += 2;
      } else {
        decoded.write(plusIsBlank && raw[i] == '+' ? ' ' : raw[i]);
      }
    }
    return decoded.toByteArray();
  }

  private static int hex(byte high, byte low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first << 4 | second;
  }
}
