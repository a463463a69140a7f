package io.streamcore.analytics;

import io.streamcore.analytics.iab.DataCentres;
import io.streamcore.analytics.iab.Networks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of an address, and kept in its place. Any thread may ask; none waits. */
@ApplicationScoped
public class Origins {

  /**
   * Where a request came from, without the address.
   *
   * @param pseudonym what stands for the address on that day; null: there is no salt at hand
   * @param country ISO 3166-1, two letters; null if unknown
   * @param hosted whether the address belongs to a data centre
   */
  public record Place(@Nullable UUID pseudonym, @Nullable String country, boolean hosted) {}

  @Inject private Pseudonyms pseudonyms;
  @Inject private GeoLocator places;
  @Inject private DataCentres dataCentres;

  /**
   * What is known of an address at a moment.
   *
   * @param address a literal IP address; of anything else nothing is known
   */
  public Place of(String address, Instant at) {
    Optional<InetAddress> known = Networks.address(address);
    return new Place(
        known.flatMap(it -> pseudonyms.of(it, at)).orElse(null),
        known.flatMap(places::country).orElse(null),
        dataCentres.hold(address));
  }
}
