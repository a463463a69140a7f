package io.streamcore.adapter.geoip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Countries come out of a real table, in either of the two shapes that there are. */
class MaxMindGeoLocatorTest {

  @TempDir private Path folder;

  @Test
  void an_address_is_in_the_country_of_its_network() throws IOException {
    try (MaxMindGeoLocator locator = new MaxMindGeoLocator(table())) {
      assertThat(locator.country(InetAddress.getByName("198.51.100.9"))).contains("DE");
      assertThat(locator.country(InetAddress.getByName("203.0.113.200"))).contains("FR");
      assertThat(locator.country(InetAddress.getByName("192.0.2.1"))).contains("AT");
    }
  }

  @Test
  void the_country_of_other_addresses_is_unknown() throws IOException {
    try (MaxMindGeoLocator locator = new MaxMindGeoLocator(table())) {
      assertThat(locator.country(InetAddress.getByName("198.51.101.9"))).isEmpty();
      assertThat(locator.country(InetAddress.getByName("100.64.0.1"))).isEmpty();
      assertThat(locator.country(InetAddress.getByName("2001:db8::1"))).isEmpty();
    }
  }

  @Test
  void a_file_that_is_no_table_is_refused() throws IOException {
    Path other = Files.writeString(folder.resolve("other.mmdb"), "something else");
    assertThatThrownBy(() -> new MaxMindGeoLocator(other)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> new MaxMindGeoLocator(folder.resolve("none.mmdb")))
        .isInstanceOf(IOException.class);
  }

  private Path table() throws IOException {
    Path file = folder.resolve("countries.mmdb");
    new TinyDatabase()
        .with(24, new int[] {198, 51, 100}, Map.of("country", Map.of("iso_code", "DE")))
        .with(24, new int[] {203, 0, 113}, Map.of("country", "fr"))
        .with(24, new int[] {192, 0, 2}, Map.of("registered_country", Map.of("iso_code", "AT")))
        .with(16, new int[] {100, 64}, Map.of("continent", "EU"))
        .write(file);
    return file;
  }
}
