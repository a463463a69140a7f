package io.streamcore.web.playlist;

import io.streamcore.media.Upload;
import io.streamcore.playlist.HeardTrack;
import io.streamcore.playlist.Playlist;
import io.streamcore.playlist.PlaylistSound;
import io.streamcore.playlist.Playlists;
import io.streamcore.playlist.Track;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Unavailable;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StoredObject;
import io.streamcore.web.analytics.HlsCount;
import io.streamcore.web.object.MediaParts;
import io.streamcore.web.object.ObjectAnswer;
import io.streamcore.web.object.ServedObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What players open of a playlist: {@code master.m3u8} and below it the HLS of all its uploads,
 * {@code playlist.m3u}, {@code playlist.xspf}, {@code cover}, and the parts of each track below the
 * track's id.
 */
@ApplicationScoped
class PlaylistSounds {

  private static final String HLS_TYPE = "application/vnd.apple.mpegurl";
  private static final Pattern QUALITY = Pattern.compile("(\\d{1,4})k\\.m3u8");
  private static final Pattern PART =
      Pattern.compile("([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/(.{1,400})");

  // long enough for a slow player to begin its request, short enough not to be worth passing on
  private static final Duration REDIRECT_LIFETIME = Duration.ofMinutes(10);

  @Inject private PlaylistSound sound;

  @Inject private Playlists playlists;

  @Inject private PlaylistAddresses addresses;

  @Inject private ObjectStore objects;

  @Inject private HlsCount count;

  /**
   * Serves a file of a playlist.
   *
   * @throws NotFound if there is none such
   * @throws io.streamcore.problem.PaymentRequired if it has to be bought first
   */
  void serve(
      UUID playlistId,
      String name,
      Visitor visitor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Visitor listener = visitor.listening();
    Matcher quality = QUALITY.matcher(name);
    Matcher part = PART.matcher(name);
    switch (name) {
      case "master.m3u8" ->
          text(
              request,
              response,
              HLS_TYPE,
              sound.master(listener.audience(), playlistId, listener.query()));
      case "playlist.m3u" ->
          text(request, response, PlaylistFiles.M3U_TYPE, m3u(playlistId, visitor));
      case "playlist.xspf" ->
          text(request, response, PlaylistFiles.XSPF_TYPE, xspf(playlistId, visitor));
      case "cover" -> picture(request, response, sound.cover(visitor.audience(), playlistId));
      default -> {
        if (quality.matches()) {
          int kbits = Integer.parseInt(quality.group(1));
          String playlist = sound.quality(listener.audience(), playlistId, kbits, listener.query());
          text(request, response, HLS_TYPE, playlist);
        } else if (part.matches()) {
          UUID trackId = UUID.fromString(part.group(1));
          part(playlistId, trackId, part.group(2), visitor, request, response);
        } else {
          throw none();
        }
      }
    }
  }

  /** Whether the visitor may know of a playlist. */
  boolean isKnown(UUID playlistId, Visitor visitor) {
    try {
      playlists.find(visitor.audience(), playlistId);
      return true;
    } catch (NotFound e) {
      return false;
    }
  }

  private void part(
      UUID playlistId,
      UUID trackId,
      String path,
      Visitor visitor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (path.equals("cover")) {
      picture(request, response, sound.cover(visitor.audience(), playlistId, trackId));
      return;
    }
    Upload upload = sound.upload(visitor.audience(), playlistId, trackId);
    ServedObject object = MediaParts.of(upload, path).orElseThrow(PlaylistSounds::none);
    if (path.endsWith(".m3u8")) {
      Visitor listener = visitor.listening();
      text(request, response, object.contentType(), passedOn(object.key(), listener.query()));
      return;
    }
    ObjectAnswer answer = new ObjectAnswer(request, response, object);
    Optional<URI> address =
        object.immutable() ? objects.presign(object.key(), REDIRECT_LIFETIME) : Optional.empty();
    if (address.isPresent()) {
      answer.redirect(address.get(), REDIRECT_LIFETIME.dividedBy(2));
    } else {
      answer.send(stored(object.key()), objects);
    }
    count.delivered(request, response, upload, path, playlistId, visitor.session().orElse(null));
  }

  /** A playlist of the store, with what is known of the listener behind each address. */
  private String passedOn(ObjectKey key, String query) throws IOException {
    StoredObject found = stored(key);
    try (InputStream in = objects.open(found.key(), 0, -1)) {
      String playlist = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return playlist.replaceAll("(?m)^([^#\\s].*)$", "$1" + Matcher.quoteReplacement(query));
    }
  }

  private String m3u(UUID playlistId, Visitor visitor) {
    Playlist playlist = playlists.audible(visitor.audience(), playlistId);
    return PlaylistFiles.m3u(playlist.title(), entries(playlistId, visitor));
  }

  private String xspf(UUID playlistId, Visitor visitor) {
    Playlist playlist = playlists.audible(visitor.audience(), playlistId);
    return PlaylistFiles.xspf(
        playlist.title(),
        playlist.description().orElse(null),
        addresses.page(playlistId),
        entries(playlistId, visitor));
  }

  private List<PlaylistFiles.Entry> entries(UUID playlistId, Visitor visitor) {
    return sound.tracks(visitor.audience(), playlistId).stream()
        .filter(HeardTrack::isPlayable)
        .map(HeardTrack::track)
        .map(track -> entry(track, visitor))
        .toList();
  }

  private PlaylistFiles.Entry entry(Track track, Visitor visitor) {
    String location =
        track
            .url()
            .orElseGet(
                () -> addresses.track(track.playlistId(), track.id()) + visitor.tokenQuery());
    return new PlaylistFiles.Entry(
        location, track.title(), track.artist().orElse(null), track.durationSeconds());
  }

  private void picture(HttpServletRequest request, HttpServletResponse response, ObjectKey key)
      throws IOException {
    String type = key.value().endsWith(".png") ? "image/png" : "image/jpeg";
    ServedObject picture = new ServedObject(key, type, false, false, false);
    new ObjectAnswer(request, response, picture).send(stored(key), objects);
  }

  private StoredObject stored(ObjectKey key) {
    try {
      return objects.find(key).orElseThrow(PlaylistSounds::none);
    } catch (IOException e) {
      throw new Unavailable("The object store does not answer.");
    }
  }

  private static void text(
      HttpServletRequest request, HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    // a session is one listener's, and an order may change
    response.setHeader("Cache-Control", "private, no-cache");
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }

  private static NotFound none() {
    return new NotFound("There is no such file of a playlist.");
  }
}
