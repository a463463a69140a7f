package io.streamcore.domain.name;

import io.streamcore.problem.Invalid;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host name that a DJ can claim: of at least two labels, in lower case and punycode, no address
 * and no public suffix.
 *
 * @param value such as {@code podcast.xn--dj-nme-eua.com}
 */
public record HostName(String value) {

  /** The field that carries a name in requests. */
  public static final String FIELD = "custom_domain";

  /** So that {@code _streamcore.} before it fits into a name of DNS, which ends at 253. */
  private static final int MAX_LENGTH = 240;

  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern DIGITS = Pattern.compile("\\d+|0x[0-9a-f]*");

  // IDNA 2003, which Java speaks, and 2008, which registries speak, disagree about these
  private static final Pattern DEVIATING = Pattern.compile("[ßς\\u200c\\u200d]");

  /**
   * Reads what a person has typed.
   *
   * @throws Invalid naming the rule that it breaks
   */
  public static HostName parse(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      throw broken("required", "Name the domain, such as podcast.djname.com.");
    }
    if (text.contains("/") || text.contains(":") || text.contains("@")) {
      throw broken(
          "hostname", "Must be a name alone, such as podcast.djname.com: no address, no port.");
    }
    String name = ascii(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    String[] labels = name.split("\\.", -1);
    if (name.length() > MAX_LENGTH) {
      throw broken("max_length", "Must have at most %d characters.".formatted(MAX_LENGTH));
    }
    if (DIGITS.matcher(labels[labels.length - 1]).matches()) {
      throw broken("hostname", "Must be a name, not an IP address.");
    }
    for (String label : labels) {
      if (!LABEL.matcher(label).matches()) {
        throw broken(
            "hostname",
            "Must be a host name: labels of letters, digits and hyphens, with dots between them.");
      }
    }
    if (PublicSuffixes.list().holds(name)) {
      throw broken(
          "public_suffix",
          "%s is a suffix under which anybody can register; claim a name below your own one."
              .formatted(name));
    }
    return new HostName(name);
  }

  /** The name in a {@code Host} header or an SNI, if it is one at all. */
  public static Optional<String> normalized(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    for (String label : name.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) {
        return Optional.empty();
      }
    }
    return name.length() > MAX_LENGTH ? Optional.empty() : Optional.of(name);
  }

  /** The name as its owner writes it. */
  public static String display(String name) {
    return IDN.toUnicode(name);
  }

  private static String ascii(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (DEVIATING.matcher(lower).find()) {
      throw broken(
          "hostname",
          "Please give this name in its encoded form (xn--…): registries disagree about a letter in"
              + " it.");
    }
    try {
      return IDN.toASCII(lower).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw broken("hostname", "Must be a host name that DNS can hold.");
    }
  }

  private static Invalid broken(String rule, String message) {
    return new Invalid(FIELD, rule, message);
  }

  @Override
  public String toString() {
    return value;
  }
}
