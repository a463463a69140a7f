package io.streamcore.web.live;

import io.streamcore.billing.Entitlement;
import io.streamcore.billing.Entitlements;
import io.streamcore.live.Admissions;
import io.streamcore.live.ListenerAdmission;
import io.streamcore.live.LiveHls;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Problem;
import io.streamcore.problem.Unauthenticated;
import io.streamcore.security.Caller;
import io.streamcore.web.analytics.HlsCount;
import io.streamcore.web.problem.ServletProblem;
import io.streamcore.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /live/{stream_id}/…}: live HLS of a stream, for who may hear it: {@code master.m3u8},
 * {@code index.m3u8} and the segments that it names. A token in the query goes on into the
 * playlists, for players repeat no headers.
 */
@WebServlet(name = "live", urlPatterns = "/live/*")
public class LiveServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern PATH = Pattern.compile("/([0-9a-f-]{36})/([a-z0-9._-]{1,60})");
  private static final Pattern SEGMENT = Pattern.compile("[a-z-]*(\\d{1,18})\\.(aac|mp3)");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{1,2000}");
  private static final double USUAL_SECONDS = 6;
  private static final String PLAYLIST = "application/vnd.apple.mpegurl";

  @Inject private transient Admissions admissions;

  @Inject private transient Entitlements entitlements;

  @Inject private transient FirstSegment firstSegment;

  @Inject private transient CurrentCaller current;

  @Inject private transient HlsCount count;

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  @Override
  protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Allow", "GET, HEAD, OPTIONS");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      serve(request, response);
    } catch (Problem problem) {
      ServletProblem.write(request, response, problem);
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
    if (!path.matches()) {
      throw none();
    }
    UUID streamId = id(path.group(1));
    String token = token(request);
    admit(streamId, token);
    LiveHls hls = firstSegment.await(streamId).orElseThrow(LiveServlet::silent);
    String part = path.group(2);
    if (part.equals("master.m3u8")) {
      text(request, response, master(hls, token));
    } else if (part.equals("index.m3u8")) {
      text(request, response, tokened(hls.playlist(), token));
    } else {
      segment(request, response, hls, part);
      count.delivered(request, streamId, seconds(hls, part), length(response));
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw none();
    }
  }

  private static @Nullable String token(HttpServletRequest request) {
    String token = request.getParameter("token");
    return token != null && TOKEN.matcher(token).matches() ? token : null;
  }

  private void admit(UUID streamId, @Nullable String token) {
    Optional<Caller> caller = current.find();
    ListenerAdmission admission = admissions.admitListener(streamId, caller, token);
    switch (admission) {
      case ADMITTED -> {}
      case UNAUTHENTICATED -> throw caller.isPresent() || token != null ? none() : anonymous();
      case PAYMENT_REQUIRED ->
          throw entitlements.refusal(Entitlement.LIVE_STREAMS, "This stream is for subscribers.");
      case NOT_FOUND -> throw none();
    }
  }

  /** The one variant that there is: the source's own sound. */
  private static String master(LiveHls hls, @Nullable String token) {
    return "#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-STREAM-INF:BANDWIDTH="
        + hls.bandwidth()
        + ",CODECS=\""
        + hls.codecs()
        + "\"\nindex.m3u8"
        + (token == null ? "" : "?token=" + token)
        + "\n";
  }

  private static String tokened(String playlist, @Nullable String token) {
    return token == null ? playlist : playlist.replaceAll("(?m)^([^#\\s].*)$", "$1?token=" + token);
  }

  private static void text(
      HttpServletRequest request, HttpServletResponse response, String playlist)
      throws IOException {
    byte[] bytes = playlist.getBytes(StandardCharsets.UTF_8);
    response.setContentType(PLAYLIST);
    // it is another one with the next segment
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }

  private static void segment(
      HttpServletRequest request, HttpServletResponse response, LiveHls hls, String part)
      throws IOException {
    Matcher name = SEGMENT.matcher(part);
    ByteBuffer sound =
        (name.matches() ? hls.segment(Long.parseLong(name.group(1))) : Optional.<ByteBuffer>empty())
            .orElseThrow(LiveServlet::none);
    response.setContentType(hls.segmentType());
    // a segment never changes; who plays it may keep it as long as it can be sought to
    response.setHeader("Cache-Control", "private, max-age=600, immutable");
    response.setContentLength(sound.remaining());
    if (!request.getMethod().equals("HEAD")) {
      WritableByteChannel out = Channels.newChannel(response.getOutputStream());
      while (sound.hasRemaining()) {
        out.write(sound);
      }
    }
  }

  /** How much sound a segment holds, by the playlist; one that has just left it: the usual. */
  private static double seconds(LiveHls hls, String part) {
    Matcher length =
        Pattern.compile("#EXTINF:([\\d.]+),[^\\n]*\\n" + Pattern.quote(part) + "\\n")
            .matcher(hls.playlist());
    return length.find() ? Double.parseDouble(length.group(1)) : USUAL_SECONDS;
  }

  private static long length(HttpServletResponse response) {
    String length = response.getHeader("Content-Length");
    return length == null ? 0 : Long.parseLong(length);
  }

  private static NotFound none() {
    return new NotFound("There is no such stream.");
  }

  private static NotFound silent() {
    return new NotFound("Nothing of this stream can be heard this way now.");
  }

  private static Unauthenticated anonymous() {
    return new Unauthenticated("Sign in first, or show a token of this stream.");
  }
}
