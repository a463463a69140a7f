package io.streamcore.podcast;

import io.streamcore.domain.Domain;
import io.streamcore.domain.Domains;
import io.streamcore.domain.TlsStatus;
import io.streamcore.event.DomainChanged;
import io.streamcore.event.DomainReleased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which shows are found under names of their own: this node's picture, at most two seconds old. So
 * a request for the house costs no query, however many names there are.
 *
 * <p>Safe for use by many threads.
 */
@ApplicationScoped
public class ShowSites {

  private static final Duration LASTS = Duration.ofSeconds(2);
  private static final String HTTPS_PORT = "443";

  @Inject private Domains domains;

  @Inject private PodcastStore podcasts;

  @Inject private EpisodeStore episodes;

  @Inject
  @ConfigProperty(name = "streamcore.domain.https-port", defaultValue = HTTPS_PORT)
  private String httpsPort;

  private volatile Picture picture = new Picture(Map.of(), Map.of(), 0, false);

  /**
   * A show under a name of its own.
   *
   * @param host the name
   * @param certified whether it is found there by https; before that it is announced elsewhere
   * @param base its address, without a slash at its end
   */
  public record Site(UUID podcastId, String host, boolean certified, String base) {}

  private record Picture(
      Map<String, Site> byHost, Map<UUID, Site> byShow, long takenAt, boolean taken) {}

  /** The show under a name. */
  public Optional<Site> at(String host) {
    return Optional.ofNullable(now().byHost().get(host));
  }

  /** The name of a show. */
  public Optional<Site> of(UUID podcastId) {
    return Optional.ofNullable(now().byShow().get(podcastId));
  }

  /** The name of the show of an episode. */
  public Optional<Site> ofEpisode(UUID episodeId) {
    return now().byShow().isEmpty()
        ? Optional.empty()
        : episodes.find(episodeId).flatMap(episode -> of(episode.podcastId()));
  }

  /** Whether an upload is heard in a show. */
  public boolean plays(Site site, UUID uploadId) {
    return episodes.isPlayedBy(site.podcastId(), uploadId);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainChanged changed) {
    forget();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainReleased released) {
    forget();
  }

  void forget() {
    picture = new Picture(Map.of(), Map.of(), 0, false);
  }

  private Picture now() {
    Picture seen = picture;
    if (!seen.taken() || System.nanoTime() - seen.takenAt() > LASTS.toNanos()) {
      seen = take();
      picture = seen;
    }
    return seen;
  }

  private Picture take() {
    long begun = System.nanoTime();
    Map<String, UUID> bound = podcasts.publicDomains();
    if (bound.isEmpty()) {
      return new Picture(Map.of(), Map.of(), begun, true);
    }
    Map<String, Site> byHost = new HashMap<>();
    for (Domain domain : domains.allServed()) {
      UUID podcastId = bound.get(domain.name());
      if (podcastId != null) {
        byHost.put(domain.name(), site(podcastId, domain));
      }
    }
    return new Picture(
        Map.copyOf(byHost),
        byHost.values().stream().collect(Collectors.toMap(Site::podcastId, Function.identity())),
        begun,
        true);
  }

  private Site site(UUID podcastId, Domain domain) {
    String port = httpsPort.equals(HTTPS_PORT) ? "" : ":" + httpsPort;
    return new Site(
        podcastId,
        domain.name(),
        domain.tls() == TlsStatus.ISSUED,
        "https://" + domain.name() + port);
  }
}
