package io.streamcore.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param description the device's own name or its User-Agent; at most 255 characters, no control
 *     characters
 * @param address IPv4 or IPv6, as text
 */
public record Device(@Nullable String description, String address) {

  private static final int MAX_LENGTH = 255;

  public Device {
    if (description != null) {
      String clean = description.replaceAll("\\p{Cntrl}", " ").strip();
      description = clean.substring(0, Math.min(clean.length(), MAX_LENGTH));
    }
  }

  /**
   * What limits count by: the IPv4 address, or the first 64 bits of an IPv6 address, which one
   * customer has all of.
   */
  public String network() {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // a literal: there is no name to look up
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
