package io.streamcore.domain.name;

import io.streamcore.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The names under which the product itself is found: that of its public address, those named by
 * {@code streamcore.hosts}, the target of DJs' records, and what only a local network knows
 * (addresses, names without a dot, {@code .localhost}, {@code .local}, {@code .internal}, {@code
 * .lan}, {@code .home.arpa}).
 */
@ApplicationScoped
public class OwnNames {

  private static final List<String> LOCAL =
      List.of(".localhost", ".local", ".internal", ".lan", ".home.arpa");

  private final Set<String> names = new HashSet<>();
  private final String target;

  /** For CDI. */
  protected OwnNames() {
    target = "";
  }

  @Inject
  public OwnNames(
      @ConfigProperty(name = "streamcore.public.url", defaultValue = "http://localhost:8080")
          String publicUrl,
      @ConfigProperty(name = "streamcore.domain.target") Optional<String> target,
      @ConfigProperty(name = "streamcore.hosts") Optional<List<String>> hosts) {
    String host = URI.create(publicUrl).getHost();
    names.add(lower(host));
    this.target = lower(target.filter(it -> !it.isBlank()).orElse(host));
    names.add(this.target);
    hosts.orElse(List.of()).forEach(name -> names.add(lower(name)));
  }

  /** What DJs' records have to lead to. */
  public String target() {
    return target;
  }

  /**
   * Whether the product itself is asked for by this host.
   *
   * @param host in lower case, without a port
   */
  public boolean areOwn(String host) {
    return names.contains(host)
        || !host.contains(".")
        || host.contains(":")
        || isAddress(host)
        || LOCAL.stream().anyMatch(host::endsWith);
  }

  /**
   * Passes a name that somebody may claim.
   *
   * @throws Invalid if it is ours, above ours or below ours
   */
  public void requireForeign(HostName name) {
    String host = name.value();
    boolean ours =
        areOwn(host)
            || names.stream().anyMatch(own -> host.endsWith("." + own) || own.endsWith("." + host));
    if (ours) {
      throw new Invalid(
          HostName.FIELD, "own_name", "This name belongs to this platform; claim one of your own.");
    }
  }

  private static boolean isAddress(String host) {
    return host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
