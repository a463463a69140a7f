package io.streamcore.relay.ingest;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses the relay may reach out to on behalf of a user: public ones only, so that nobody
 * can make it look into the network that it stands in (server-side request forgery). Asked after
 * each resolution, and the address that was checked is the one that is connected to.
 */
enum AddressGuard {
  PUBLIC_ONLY {
    @Override
    boolean allows(InetAddress address) {
      return address instanceof Inet6Address six
          ? allows6(six.getAddress())
          : allows4(((Inet4Address) address).getAddress());
    }
  },
  ANY {
    @Override
    boolean allows(InetAddress address) {
      return !address.isAnyLocalAddress() && !address.isMulticastAddress();
    }
  };

  abstract boolean allows(InetAddress address);

  /** IANA's registry of special-purpose IPv4 addresses (RFC 6890). */
  private static boolean allows4(byte[] a) {
    int first = a[0] & 0xFF;
    int second = a[1] & 0xFF;
    int third = a[2] & 0xFF;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127; // carrier-grade NAT
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 ->
          second != 168
              && !(second == 0 && (third == 0 || third == 2))
              && !(second == 88 && third == 99);
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  /** Global unicast only; where an IPv4 address is inside, that one has to be public, too. */
  private static boolean allows6(byte[] a) {
    if (Arrays.equals(
        a, 0, 12, new byte[] {0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0}, 0, 12)) {
      return allows4(Arrays.copyOfRange(a, 12, 16)); // NAT64
    }
    int first = word(a, 0);
    int second = word(a, 2);
    if (first == 0x2002) {
      return allows4(Arrays.copyOfRange(a, 2, 6)); // 6to4
    }
    boolean teredoOrSpecial = first == 0x2001 && second < 0x200;
    boolean documentation =
        (first == 0x2001 && second == 0xDB8) || (first == 0x3FFF && second < 0x1000);
    return (a[0] & 0xE0) == 0x20 && !teredoOrSpecial && !documentation;
  }

  private static int word(byte[] a, int at) {
    return ((a[at] & 0xFF) << 8) | (a[at + 1] & 0xFF);
  }

  /**
   * Those of a host's addresses that may be reached, in their order. Waits for the name server.
   *
   * @throws UnknownHostException if the host is unknown
   */
  InetAddress[] resolve(String host) throws UnknownHostException {
    return Arrays.stream(InetAddress.getAllByName(host))
        .filter(this::allows)
        .toArray(InetAddress[]::new);
  }
}
