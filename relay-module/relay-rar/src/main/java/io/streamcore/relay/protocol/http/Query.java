package io.streamcore.relay.protocol.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The parameters behind a path or in a form; the first of each name counts. */
public final class Query {

  private static final int MOST = 64;

  private final Map<String, String> encoded = new LinkedHashMap<>();

  private Query() {}

  /** Reads {@code a=b&c=d}; parameters beyond the sixty-fourth are passed over. */
  public static Query parse(String text) {
    Query query = new Query();
    for (String pair : text.split("&", MOST + 1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty() && query.encoded.size() < MOST) {
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        query.encoded.putIfAbsent(WireText.decode(PercentCode.form(name)), value);
      }
    }
    return query;
  }

  public boolean has(String name) {
    return encoded.containsKey(name);
  }

  public Optional<String> text(String name) {
    return text(name, null);
  }

  /** A value in the charset that the sender names, see {@link WireText}. */
  public Optional<String> text(String name, @Nullable String charset) {
    return Optional.ofNullable(encoded.get(name))
        .map(value -> WireText.decode(PercentCode.form(value), charset));
  }

  /** A number that is not negative; empty if there is none. */
  public OptionalInt number(String name) {
    String value = encoded.getOrDefault(name, "");
    return value.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(value))
        : OptionalInt.empty();
  }
}
