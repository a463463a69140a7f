package io.streamcore.relay.door;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Who counts as one when callers are limited: an IPv4 address, or an IPv6 network of 64 bits, of
 * which every customer has a whole one.
 */
final class Network {

  private static final int PREFIX = 8;

  private Network() {}

  /** The address without the interface that it came in by. */
  static String literal(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }

  static String of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return literal(address);
    }
    byte[] bytes = Arrays.copyOf(Arrays.copyOf(address.getAddress(), PREFIX), 16);
    try {
      return literal(InetAddress.getByAddress(bytes)) + "/64";
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
