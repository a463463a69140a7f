package io.streamcore.web.domain;

import io.streamcore.domain.name.HostName;
import io.streamcore.domain.name.OwnNames;
import io.streamcore.podcast.ShowSites;
import io.streamcore.podcast.ShowSites.Site;
import io.undertow.server.HttpServerExchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a host shows something itself, without leading elsewhere; {@link HostFilter} decides the
 * rest.
 */
@ApplicationScoped
public class HostRules {

  @Inject private OwnNames ownNames;

  @Inject private ShowSites sites;

  /**
   * Where something is asked for.
   *
   * @param host as {@link #plain} has it
   * @param secure whether by https
   */
  public record Where(String host, boolean secure) {

    /** Where a request asks. */
    public static Where of(HttpServerExchange exchange) {
      return new Where(plain(exchange.getHostName()), exchange.isSecure());
    }
  }

  /** Whether a show's feed and parts are to be had there. */
  public boolean show(Where where, UUID podcastId) {
    return ownNames.areOwn(where.host())
        ? sites.of(podcastId).filter(Site::certified).isEmpty()
        : site(where).filter(site -> site.podcastId().equals(podcastId)).isPresent();
  }

  /** Whether an upload's sound is to be had there. */
  public boolean sound(Where where, UUID uploadId) {
    return ownNames.areOwn(where.host())
        || site(where).filter(site -> sites.plays(site, uploadId)).isPresent();
  }

  private Optional<Site> site(Where where) {
    return HostName.normalized(where.host())
        .flatMap(sites::at)
        .filter(site -> site.certified() && where.secure());
  }

  /** A host in lower case, without brackets, port and the dot at the end. */
  public static String plain(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.startsWith("[") && name.endsWith("]")) {
      return name.substring(1, name.length() - 1);
    }
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
