package io.streamcore.live;

import io.streamcore.live.StreamSettings.Ingest;
import io.streamcore.problem.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of mounts and of addresses that users give. */
final class StreamAddress {

  static final int MAX_MOUNT = 100;
  static final int MAX_URL = 2000;

  private static final Pattern PUSH_MOUNT = Pattern.compile("(/(?!\\.)[A-Za-z0-9._~-]+)+");
  private static final Pattern PULL_MOUNT = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");

  // what the relay itself answers at, or takes for another form of a mount
  private static final Set<String> RESERVED =
      Set.of(
          "admin",
          "admin.cgi",
          "stats",
          "streams",
          "live",
          "7.html",
          "index.html",
          "favicon.ico",
          "robots.txt",
          "status-json.xsl",
          "status.xsl",
          "status2.xsl",
          "server_version.xsl");
  private static final Pattern RESERVED_END =
      Pattern.compile(".*\\.(m3u|m3u8|pls|xspf|vclt|xsl|cgi|html?)", Pattern.CASE_INSENSITIVE);

  private StreamAddress() {}

  static Ingest checked(Ingest ingest, List<FieldError> errors) {
    mount(ingest, errors);
    String url = ingest.url() == null || ingest.url().isBlank() ? null : ingest.url().strip();
    boolean push = ingest.mode() == IngestMode.PUSH;
    if (push && url != null) {
      errors.add(
          new FieldError(
              "shoutcast_url", "read_only", "The relay's own address is handed out for push."));
    } else if (!push && url == null) {
      errors.add(
          new FieldError("shoutcast_url", "required", "Name the server to fetch the sound from."));
    } else if (url != null) {
      web("shoutcast_url", url, errors);
    }
    String user =
        StreamSettings.line("pull_user", ingest.pullUser(), StreamSettings.MAX_USER, errors);
    if (user != null && user.indexOf(':') >= 0) {
      errors.add(new FieldError("pull_user", "format", "Must not have a colon."));
    }
    if (push && (user != null || ingest.onDemand())) {
      String field = user == null ? "on_demand" : "pull_user";
      errors.add(new FieldError(field, "pull_only", "Only for a stream that is pulled."));
    }
    return new Ingest(
        ingest.mode(), url, ingest.mount(), user, ingest.onDemand(), ingest.takeover());
  }

  private static void mount(Ingest ingest, List<FieldError> errors) {
    String mount = ingest.mount();
    if (mount.length() > MAX_MOUNT) {
      errors.add(
          new FieldError("mount", "max_length", "Must have at most " + MAX_MOUNT + " characters."));
    } else if (ingest.mode() == IngestMode.PULL) {
      if (!PULL_MOUNT.matcher(mount).matches()) {
        errors.add(
            new FieldError("mount", "format", "Must begin with / and be the path of an address."));
      }
    } else if (!PUSH_MOUNT.matcher(mount).matches()) {
      errors.add(
          new FieldError(
              "mount", "format", "Must be a path like /name of letters, digits and . _ ~ -"));
    } else if (isReserved(mount)) {
      errors.add(new FieldError("mount", "reserved", "The relay uses this path itself."));
    }
  }

  private static boolean isReserved(String mount) {
    String[] parts = mount.toLowerCase(Locale.ROOT).split("/", -1);
    return RESERVED.contains(parts[1]) || RESERVED_END.matcher(mount).matches();
  }

  /** An address of the web that may be stored and shown. */
  static void web(String field, String url, List<FieldError> errors) {
    if (url.length() > MAX_URL) {
      errors.add(
          new FieldError(field, "max_length", "Must have at most " + MAX_URL + " characters."));
      return;
    }
    URI uri = parsed(url);
    String scheme = uri == null || uri.getScheme() == null ? "" : uri.getScheme();
    if (uri == null
        || uri.getHost() == null
        || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
      errors.add(new FieldError(field, "url", "Must be an address like http://host:port."));
    } else if (uri.getRawUserInfo() != null) {
      errors.add(new FieldError(field, "url", "Must not hold a user or password."));
    } else if (uri.getPort() == 0 || uri.getPort() > 65535) {
      errors.add(new FieldError(field, "url", "The port must be from 1 to 65535."));
    }
  }

  private static @Nullable URI parsed(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Where a pulled stream is fetched: its server, and its mount unless that is the root. */
  static URI pulled(String url, String mount) {
    String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return URI.create(mount.equals("/") ? url : base + mount);
  }
}
