package io.streamcore.web.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the path of a request is about, as far as names of shows are concerned.
 *
 * @param object the podcast, episode or upload; null: none is named
 */
record ShowPath(Kind kind, @Nullable UUID object) {

  private static final Pattern OBJECT =
      Pattern.compile(
          "/(podcasts|episodes|media)/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:/.*)?");

  /** What a path leads to. */
  enum Kind {
    ROOT,
    FEED,
    SHOW,
    EPISODE,
    MEDIA,
    ASSET,
    CHALLENGE,
    OTHER
  }

  /**
   * Reads a path.
   *
   * @param path as it was sent, not decoded: what is encoded oddly is nothing of a show's
   */
  static ShowPath of(String path) {
    Matcher object = OBJECT.matcher(path);
    if (object.matches() && !path.contains("..")) {
      Kind kind =
          switch (object.group(1)) {
            case "podcasts" -> Kind.SHOW;
            case "episodes" -> Kind.EPISODE;
            default -> Kind.MEDIA;
          };
      return new ShowPath(kind, UUID.fromString(object.group(2)));
    }
    if (path.isEmpty() || path.equals("/")) {
      return new ShowPath(Kind.ROOT, null);
    }
    if (path.equals("/feed.xml")) {
      return new ShowPath(Kind.FEED, null);
    }
    if (path.startsWith(AcmeChallengeServlet.PATH) && !path.contains("..")) {
      return new ShowPath(Kind.CHALLENGE, null);
    }
    boolean asset = path.startsWith("/assets/") || path.equals("/favicon.ico");
    return new ShowPath(asset && !path.contains("..") ? Kind.ASSET : Kind.OTHER, null);
  }

  Optional<UUID> id() {
    return Optional.ofNullable(object);
  }
}
