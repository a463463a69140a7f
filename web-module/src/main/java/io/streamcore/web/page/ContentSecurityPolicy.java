package io.streamcore.web.page;

import java.net.URI;
import java.util.Optional;

/**
 * What a page may load and do: its own scripts and styles, its own sound, and nothing else.
 *
 * <p>{@code blob:} is allowed for media alone, because the player feeds the audio element through
 * Media Source Extensions. See <a href="https://www.w3.org/TR/CSP3/">CSP Level 3</a>.
 */
final class ContentSecurityPolicy {
  private ContentSecurityPolicy() {}

  /**
   * Writes the header's value.
   *
   * @param mediaStore the store to which requests for sound and pictures are redirected, if they
   *     are: a browser checks the target of a redirect against the policy too
   */
  static String allowing(Optional<URI> mediaStore) {
    String store = mediaStore.map(uri -> " " + origin(uri)).orElse("");
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'" + store,
        "media-src 'self' blob:" + store,
        "connect-src 'self'" + store,
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'");
  }

  private static String origin(URI uri) {
    String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }
}
