package io.streamcore.domain.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The names under which anybody can register: Mozilla's <a
 * href="https://publicsuffix.org/list/">Public Suffix List</a> (MPL 2.0, shipped unchanged beside
 * this class), private section included.
 */
final class PublicSuffixes {

  private static final PublicSuffixes LIST = read();

  private final Set<String> rules;
  private final Set<String> wildcards;
  private final Set<String> exceptions;

  private PublicSuffixes(Set<String> rules, Set<String> wildcards, Set<String> exceptions) {
    this.rules = rules;
    this.wildcards = wildcards;
    this.exceptions = exceptions;
  }

  static PublicSuffixes list() {
    return LIST;
  }

  /**
   * Whether a name is a public suffix, by the list's <a
   * href="https://github.com/publicsuffix/list/wiki/Format">algorithm</a>.
   *
   * @param name in lower case and punycode
   */
  boolean holds(String name) {
    if (exceptions.contains(name)) {
      return false;
    }
    int dot = name.indexOf('.');
    // where no rule matches, the last label is the suffix
    return dot < 0 || rules.contains(name) || wildcards.contains(name.substring(dot + 1));
  }

  private static PublicSuffixes read() {
    Set<String> rules = new HashSet<>();
    Set<String> wildcards = new HashSet<>();
    Set<String> exceptions = new HashSet<>();
    try (InputStream file =
            Objects.requireNonNull(
                PublicSuffixes.class.getResourceAsStream("public_suffix_list.dat"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String rule = line.strip();
        if (rule.isEmpty() || rule.startsWith("//")) {
          continue;
        }
        if (rule.startsWith("!")) {
          exceptions.add(IDN.toASCII(rule.substring(1)));
        } else if (rule.startsWith("*.")) {
          wildcards.add(IDN.toASCII(rule.substring(2)));
        } else {
          rules.add(IDN.toASCII(rule));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PublicSuffixes(Set.copyOf(rules), Set.copyOf(wildcards), Set.copyOf(exceptions));
  }
}
