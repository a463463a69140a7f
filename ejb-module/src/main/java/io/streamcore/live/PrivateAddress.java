package io.streamcore.live;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hosts that name a machine of the house or none at all, as far as their writing tells. */
final class PrivateAddress {

  // also 127.1, 0x7f000001 and 2130706433: what some resolvers take for addresses
  private static final Pattern NUMERIC =
      Pattern.compile("(0x[0-9a-f]*|\\d+)(\\.(0x[0-9a-f]*|\\d+)){0,3}\\.?");
  private static final Pattern PLAIN =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

  private PrivateAddress() {}

  static boolean matches(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.equals("localhost") || name.endsWith(".localhost") || name.endsWith(".internal")) {
      return true;
    }
    boolean six = name.startsWith("[");
    if (!six && !NUMERIC.matcher(name).matches()) {
      return false;
    }
    if (!six && !PLAIN.matcher(name).matches()) {
      return true;
    }
    try {
      return isPrivate(InetAddress.getByName(name)); // a literal: nothing is looked up
    } catch (UnknownHostException e) {
      return true;
    }
  }

  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc; // fc00::/7, RFC 4193
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64; // RFC 6598
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xf0) == 0xf0)
        || unique
        || shared;
  }
}
