package io.streamcore.analytics.iab;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of listeners as text: never looked up by name. */
public final class Networks {

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

  // whatever else InetAddress would take for a host name, and ask the name servers for
  private static final Pattern LITERAL =
      Pattern.compile("(?:" + OCTET + "\\.){3}" + OCTET + "|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

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
}
