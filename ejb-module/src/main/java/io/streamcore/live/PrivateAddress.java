package io.streamcore.live;

import io.streamcore.security.PublicAddresses;
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
      return !PublicAddresses.isPublic(
          InetAddress.getByName(name)); // a literal: nothing is looked up
    } catch (UnknownHostException e) {
      return true;
    }
  }
}
