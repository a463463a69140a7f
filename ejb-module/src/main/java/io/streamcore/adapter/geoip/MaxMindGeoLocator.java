package io.streamcore.adapter.geoip;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import io.streamcore.analytics.GeoLocator;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Countries from a file in the <a href="https://maxmind.github.io/MaxMind-DB/">MaxMind DB
 * format</a>; safe for many threads.
 *
 * <p>Where a table tells the country of the address and that of its registration, the first counts.
 */
final class MaxMindGeoLocator implements GeoLocator, AutoCloseable {

  private static final int LETTERS = 2;

  private final Reader reader;

  /**
   * Opens a table. It is read into memory, so that it may be replaced on the disk.
   *
   * @throws IOException if there is none, or it is something else
   */
  MaxMindGeoLocator(Path database) throws IOException {
    this.reader = new Reader(database.toFile(), Reader.FileMode.MEMORY, new CHMCache());
  }

  @Override
  public Optional<String> country(InetAddress address) {
    try {
      @Nullable Map<?, ?> found = reader.get(address, Map.class);
      return code(found, "country").or(() -> code(found, "registered_country"));
    } catch (IOException e) {
      GeoMessages.MESSAGES.unreadable(e);
      return Optional.empty();
    }
  }

  /** GeoLite2 and its like have an object with {@code iso_code}; smaller tables the code itself. */
  private static Optional<String> code(@Nullable Map<?, ?> found, String field) {
    @Nullable Object value = found == null ? null : found.get(field);
    Object code = value instanceof Map<?, ?> country ? country.get("iso_code") : value;
    return code instanceof String text && text.length() == LETTERS
        ? Optional.of(text.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
