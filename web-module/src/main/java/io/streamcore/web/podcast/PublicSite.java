package io.streamcore.web.podcast;

import io.streamcore.podcast.feed.Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The product's own address, as podcast apps are told it. */
@ApplicationScoped
public class PublicSite {

  @Inject
  @ConfigProperty(name = "streamcore.public.url", defaultValue = "http://localhost:8080")
  private String publicUrl;

  Addresses addresses() {
    return new Addresses(publicUrl);
  }
}
