package io.streamcore.podcast;

import io.streamcore.podcast.feed.Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one place that knows below which address the public finds a show: its pages, its feed, its
 * cover and its sound. Whoever writes an address of a show down asks here.
 */
@ApplicationScoped
public class ShowAddresses {

  @Inject
  @ConfigProperty(name = "streamcore.public.url", defaultValue = "http://localhost:8080")
  private String publicUrl;

  @Inject private ShowSites sites;

  /** The product's own address, under which every show is found whatever other name it has. */
  public Addresses ofHouse() {
    return new Addresses(publicUrl);
  }

  /** The address under which this show is announced: its own name, once that is certified. */
  public Addresses of(UUID podcastId) {
    return sites
        .of(podcastId)
        .filter(ShowSites.Site::certified)
        .map(site -> new Addresses(site.base()))
        .orElseGet(this::ofHouse);
  }
}
