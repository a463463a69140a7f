package io.streamcore.relay.protocol.source;

import io.streamcore.relay.protocol.http.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the first line of a SHOUTcast v1 encoder may mean. The protocol knows a password and nothing
 * else; encoders have put mounts, users and stream numbers into it.
 */
public final class ShoutcastLogin {

  /** What it takes to go on: clients read these two lines, and wait for the second. */
  public static final String WELCOME = "OK2\r\nicy-caps:11\r\n\r\n";

  public static final String INVALID_PASSWORD = "invalid password\r\n";

  /** libshout asks so whether somebody is there, before it shows its password. */
  private static final String POKE = "!POKE";

  private static final Pattern STREAM_NUMBER = Pattern.compile("(.+):#\\d{1,9}");
  private static final Pattern MOUNT = Pattern.compile("(/[^:\\s]+):(.+)");

  /** One reading of the line. */
  public record Claim(@Nullable String mount, @Nullable String user, String key) {

    /** Never shows the key. */
    @Override
    public String toString() {
      return "Claim[" + mount + ", " + user + "]";
    }
  }

  private ShoutcastLogin() {}

  public static boolean isPoke(String line) {
    return line.startsWith(POKE);
  }

  /**
   * The readings of a line, the likeliest first: the whole line as key; {@code /mount:key}; either
   * without a {@code :#number} at the end; {@code user:key}.
   */
  public static List<Claim> claims(String line) {
    List<Claim> claims = new ArrayList<>();
    Matcher numbered = STREAM_NUMBER.matcher(line);
    String plain = numbered.matches() ? numbered.group(1) : line;
    add(claims, null, null, line);
    addMount(claims, line);
    add(claims, null, null, plain);
    addMount(claims, plain);
    if (!plain.startsWith("/")) {
      Credentials.pair(plain).ifPresent(pair -> add(claims, null, pair.user(), pair.password()));
      int comma = plain.indexOf(',');
      if (comma > 0) {
        add(claims, null, plain.substring(0, comma), plain.substring(comma + 1));
      }
    }
    return claims;
  }

  private static void addMount(List<Claim> claims, String line) {
    Matcher mount = MOUNT.matcher(line);
    if (mount.matches()) {
      add(claims, mount.group(1), null, mount.group(2));
    }
  }

  private static void add(
      List<Claim> claims, @Nullable String mount, @Nullable String user, String key) {
    Claim claim = new Claim(mount, user, key);
    if (!key.isEmpty() && !claims.contains(claim)) {
      claims.add(claim);
    }
  }
}
