package io.streamcore.web.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token of a playback, on its way from a playlist's address to all addresses in it. */
final class PlaylistToken {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern ADDRESS = Pattern.compile("(?m)^([^#\\s].*)$");
  private static final String PLAYLIST = "application/vnd.apple.mpegurl";

  private PlaylistToken() {}

  /** The token of a request; null: there is none that could be one. */
  static @Nullable String of(HttpServletRequest request) {
    String token = request.getParameter("token");
    return token != null && TOKEN.matcher(token).matches() ? token : null;
  }

  /** The playlist (RFC 8216) with the token behind each address in it. */
  static String write(String playlist, String token) {
    return ADDRESS.matcher(playlist).replaceAll("$1?token=" + token);
  }

  /** Answers with the playlist, the token written into it. */
  static void send(
      HttpServletRequest request, HttpServletResponse response, String playlist, String token)
      throws IOException {
    byte[] bytes = write(playlist, token).getBytes(StandardCharsets.UTF_8);
    response.setContentType(PLAYLIST);
    // the ladder takes the place of the first rendition
    response.setHeader("Cache-Control", "private, no-cache");
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }
}
