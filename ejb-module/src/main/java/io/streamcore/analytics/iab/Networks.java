package io.streamcore.analytics.iab;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of listeners as text: never looked up by name. */
public final class Networks {

  private static final int HALF_OF_SIX = 8;

  // whatever else InetAddress would take for a host name, and ask the name servers for
  private static final Pattern LITERAL =
      Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private Networks() {}

  /** The address that a text is; empty if it is none. A scope ({@code %eth0}) is left away. */
  public static Optional<InetAddress> address(String text) {
    String bare = text.strip();
    int scope = bare.indexOf('%');
    String literal = scope < 0 ? bare : bare.substring(0, scope);
    if (!LITERAL.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(literal));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /**
   * That by which a listener's connection is told from others: an IPv4 address whole, of IPv6 the
   * first 64 bits, since a device changes the rest as it likes (IAB 2.1, "IPv6"). What is no
   * address stays as it is.
   */
  public static String listener(String address) {
    return address(address).map(Networks::listener).orElse(address);
  }

  private static String listener(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return address.getHostAddress();
    }
    Arrays.fill(bytes, HALF_OF_SIX, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sixteen bytes are an address", e);
    }
  }
}
