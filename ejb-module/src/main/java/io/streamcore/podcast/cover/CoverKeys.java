package io.streamcore.podcast.cover;

import io.streamcore.storage.ObjectKey;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where covers live: each in its show's folder, under a name that changes with its bytes. */
public final class CoverKeys {

  private static final Pattern WIDTH = Pattern.compile("-(\\d{1,5})\\.[a-z]+$");

  private CoverKeys() {}

  /** The folder of all that is stored for a show: {@code podcasts/{podcast_id}}. */
  public static ObjectKey folder(UUID podcastId) {
    return new ObjectKey("podcasts/" + podcastId);
  }

  /** The width in pixels that a cover's key tells; 0: it tells none. */
  public static int width(String key) {
    Matcher name = WIDTH.matcher(key);
    return name.find() ? Integer.parseInt(name.group(1)) : 0;
  }
}
