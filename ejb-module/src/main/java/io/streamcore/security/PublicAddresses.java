package io.streamcore.security;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are those of the public internet: all but the <a
 * href="https://www.iana.org/assignments/iana-ipv4-special-registry">special ones of IPv4</a> and
 * <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">of IPv6</a>.
 */
public final class PublicAddresses {

  private static final List<Range> SPECIAL =
      List.of(
          Range.of(8, 0),
          Range.of(8, 10),
          Range.of(10, 100, 64),
          Range.of(8, 127),
          Range.of(16, 169, 254),
          Range.of(12, 172, 16),
          Range.of(24, 192, 0, 0),
          Range.of(24, 192, 0, 2),
          Range.of(24, 192, 88, 99),
          Range.of(16, 192, 168),
          Range.of(15, 198, 18),
          Range.of(24, 198, 51, 100),
          Range.of(24, 203, 0, 113),
          Range.of(4, 224),
          Range.of(4, 240));

  // only 2000::/3 is given out at all
  private static final Range GLOBAL_SIX = Range.of(3, 0x20);

  // Teredo, ORCHID, documentation and benchmarks
  private static final List<Range> SPECIAL_SIX =
      List.of(
          Range.of(23, 0x20, 0x01, 0x00),
          Range.of(32, 0x20, 0x01, 0x0d, 0xb8),
          Range.of(20, 0x3f, 0xff));

  private static final Range SIX_TO_FOUR = Range.of(16, 0x20, 0x02);

  private static final Range NAT64 = Range.of(96, 0x00, 0x64, 0xff, 0x9b);

  private PublicAddresses() {}

  /** Whether an address is a public one, also where it only wraps another. */
  public static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return SPECIAL.stream().noneMatch(range -> range.holds(bytes));
    }
    if (NAT64.holds(bytes)) {
      return isPublicFour(Arrays.copyOfRange(bytes, 12, 16));
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return isPublicFour(Arrays.copyOfRange(bytes, 2, 6));
    }
    return GLOBAL_SIX.holds(bytes) && SPECIAL_SIX.stream().noneMatch(range -> range.holds(bytes));
  }

  private static boolean isPublicFour(byte[] bytes) {
    return SPECIAL.stream().noneMatch(range -> range.holds(bytes));
  }

  /** Addresses that begin with the same bits. */
  private static final class Range {

    private final int bits;
    private final int[] prefix;

    private Range(int bits, int... prefix) {
      this.bits = bits;
      this.prefix = prefix;
    }

    static Range of(int bits, int... prefix) {
      return new Range(bits, prefix);
    }

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit += 8) {
        int index = bit / 8;
        int wanted = index < prefix.length ? prefix[index] : 0;
        int mask = bits - bit >= 8 ? 0xff : (0xff << (8 - (bits - bit))) & 0xff;
        if (((address[index] ^ wanted) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
