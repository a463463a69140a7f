package io.streamcore.podcast.announce;

import io.streamcore.security.PublicWeb;
import io.streamcore.security.WebAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The hubs that are told of changes, and tell those who follow a feed (<a
 * href="https://www.w3.org/TR/websub/#publishing">WebSub</a>).
 */
@ApplicationScoped
public class Hubs {

  private static final String FORM = "application/x-www-form-urlencoded";

  @Inject private PublicWeb web;

  @Inject
  @ConfigProperty(name = "streamcore.websub.hubs")
  private Optional<List<String>> hubs;

  /** Their addresses; feeds name them. */
  public List<String> addresses() {
    return hubs.orElse(List.of());
  }

  /**
   * Tells all hubs that a feed has changed.
   *
   * @throws IOException if one of them does not take it; telling the others again does no harm
   */
  public void tell(String feedUrl) throws IOException {
    String body =
        "hub.mode=publish&hub.url="
            + URLEncoder.encode(feedUrl, StandardCharsets.UTF_8)
            // what Google's and Superfeedr's hubs call it
            + "&hub.topic="
            + URLEncoder.encode(feedUrl, StandardCharsets.UTF_8);
    for (String hub : addresses()) {
      try (WebAnswer answer =
          web.ask(
              "POST",
              URI.create(hub),
              Map.of("Content-Type", FORM),
              body.getBytes(StandardCharsets.US_ASCII))) {
        if (!answer.isSuccess()) {
          throw new IOException("the hub answers " + answer.status());
        }
      }
    }
  }
}
