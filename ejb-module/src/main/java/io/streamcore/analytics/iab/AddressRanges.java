package io.streamcore.analytics.iab;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of networks such as {@code 192.0.2.0/24} and {@code 2001:db8::/32}; immutable.
 *
 * <p>IPv4 and IPv6 are apart, so that {@code 0.0.0.0/0} holds no address of IPv6.
 */
final class AddressRanges {

  private static final int FOUR = 4;

  private final NavigableMap<BigInteger, BigInteger> four = new TreeMap<>();
  private final NavigableMap<BigInteger, BigInteger> six = new TreeMap<>();

  private AddressRanges() {}

  /**
   * Reads networks, one for each line; what follows a {@code #} is a remark.
   *
   * @throws IllegalArgumentException naming the line that is no network
   */
  static AddressRanges of(Collection<String> lines) {
    AddressRanges ranges = new AddressRanges();
    int number = 0;
    for (String line : lines) {
      number++;
      int remark = line.indexOf('#');
      String network = (remark < 0 ? line : line.substring(0, remark)).strip();
      if (!network.isEmpty()) {
        ranges.add(network, number);
      }
    }
    return ranges;
  }

  boolean holds(InetAddress address) {
    byte[] bytes = address.getAddress();
    BigInteger wanted = new BigInteger(1, bytes);
    Map.@Nullable Entry<BigInteger, BigInteger> below = family(bytes).floorEntry(wanted);
    return below != null && below.getValue().compareTo(wanted) >= 0;
  }

  int size() {
    return four.size() + six.size();
  }

  private void add(String network, int line) {
    int slash = network.indexOf('/');
    String literal = slash < 0 ? network : network.substring(0, slash);
    byte[] bytes = Networks.address(literal).orElseThrow(() -> none(network, line)).getAddress();
    int width = bytes.length * Byte.SIZE;
    int prefix = slash < 0 ? width : prefix(network, slash, line);
    if (prefix > width) {
      throw none(network, line);
    }
    BigInteger size = BigInteger.ONE.shiftLeft(width - prefix);
    BigInteger first = new BigInteger(1, bytes).andNot(size.subtract(BigInteger.ONE));
    insert(family(bytes), first, first.add(size).subtract(BigInteger.ONE));
  }

  /** Networks lie within each other or apart, so one that lies within another adds nothing. */
  private static void insert(
      NavigableMap<BigInteger, BigInteger> ranges, BigInteger first, BigInteger last) {
    Map.@Nullable Entry<BigInteger, BigInteger> below = ranges.floorEntry(first);
    if (below != null && below.getValue().compareTo(last) >= 0) {
      return;
    }
    ranges.subMap(first, true, last, true).clear();
    ranges.put(first, last);
  }

  private static int prefix(String network, int slash, int line) {
    try {
      int prefix = Integer.parseInt(network.substring(slash + 1));
      if (prefix >= 0) {
        return prefix;
      }
    } catch (NumberFormatException e) {
      throw none(network, line);
    }
    throw none(network, line);
  }

  private NavigableMap<BigInteger, BigInteger> family(byte[] address) {
    return address.length == FOUR ? four : six;
  }

  private static IllegalArgumentException none(String network, int line) {
    return new IllegalArgumentException("line %d is no network: %s".formatted(line, network));
  }
}
