package io.streamcore.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a page may load and do: its own scripts and styles, its own sound and the relay's, and
 * nothing else.
 *
 * <p>{@code blob:} is allowed for media alone, because the player feeds the audio element through
 * Media Source Extensions. See <a href="https://www.w3.org/TR/CSP3/">CSP Level 3</a>.
 */
@ApplicationScoped
public class ContentSecurityPolicy {
  public static final String HEADER = "Content-Security-Policy";

  /** A header of this many addresses is still taken by everybody on the way. */
  private static final int MAX_ORIGINS = 50;

  @Inject
  @ConfigProperty(name = "streamcore.storage.s3.redirect", defaultValue = "false")
  private boolean redirectsToStore;

  @Inject
  @ConfigProperty(name = "streamcore.storage.s3.endpoint")
  private Optional<URI> storeEndpoint;

  @Inject
  @ConfigProperty(name = "streamcore.relay.url")
  private Optional<URI> relay;

  private String closed = "";
  private String embeddable = "";

  @PostConstruct
  void write() {
    Optional<URI> store = storeEndpoint.filter(endpoint -> redirectsToStore);
    closed = allowing(store, relay, Framing.NOBODY);
    embeddable = allowing(store, relay, Framing.ANYBODY);
  }

  /** For every page: no other page may show it in a frame. */
  public String closed() {
    return closed;
  }

  /** For players that other sites show in a frame. */
  public String embeddable() {
    return embeddable;
  }

  /** For a page that plays sound on servers of others, too. */
  public String closed(Collection<URI> elsewhere) {
    return hearing(closed, elsewhere);
  }

  /** The same for players that other sites show in a frame. */
  public String embeddable(Collection<URI> elsewhere) {
    return hearing(embeddable, elsewhere);
  }

  /**
   * A policy that allows sound from elsewhere: from the servers themselves, and, since those often
   * redirect to servers that nobody can name beforehand, from all that speak https.
   */
  static String hearing(String policy, Collection<URI> elsewhere) {
    if (elsewhere.isEmpty()) {
      return policy;
    }
    String open =
        elsewhere.stream()
            .filter(address -> "http".equalsIgnoreCase(address.getScheme()))
            .map(ContentSecurityPolicy::origin)
            .distinct()
            .limit(MAX_ORIGINS)
            .map(origin -> " " + origin)
            .collect(Collectors.joining());
    return policy.replace("media-src 'self' blob:", "media-src 'self' blob: https:" + open);
  }

  /**
   * Writes the header's value.
   *
   * @param mediaStore the store to which requests for sound and pictures are redirected, if they
   *     are: a browser checks the target of a redirect against the policy too
   * @param relay where live sound is heard; asked by scripts only for the reason of a refusal
   */
  static String allowing(Optional<URI> mediaStore, Optional<URI> relay, Framing framing) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'" + origins(List.of(mediaStore)),
        "media-src 'self' blob:"
            + origins(List.of(mediaStore, relay, relay.map(ContentSecurityPolicy::secured))),
        "connect-src 'self'"
            + origins(List.of(mediaStore, relay, relay.map(ContentSecurityPolicy::secured))),
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors " + framing.ancestors);
  }

  private static String origins(List<Optional<URI>> addresses) {
    return addresses.stream()
        .flatMap(Optional::stream)
        .map(ContentSecurityPolicy::origin)
        .distinct()
        .map(origin -> " " + origin)
        .collect(Collectors.joining());
  }

  /** The relay speaks TLS at the same port, and a page that was loaded by TLS asks it so. */
  private static URI secured(URI relay) {
    return URI.create(origin(relay).replaceFirst("^http:", "https:"));
  }

  private static String origin(URI uri) {
    String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }

  /** Who may show a page in a frame. */
  enum Framing {
    NOBODY("'none'"),
    ANYBODY("*");

    private final String ancestors;

    Framing(String ancestors) {
      this.ancestors = ancestors;
    }
  }
}
