package io.streamcore.media.sound;

import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself, as it says it: at most {@value #MAX_LENGTH} characters each, not
 * cleaned otherwise, null where it says nothing.
 */
public record SoundTags(@Nullable String title, @Nullable String artist) {

  /** Longer ones are cut here, before anybody works on them. */
  public static final int MAX_LENGTH = 2000;

  public static final SoundTags NONE = new SoundTags(null, null);

  public SoundTags {
    title = cut(title);
    artist = cut(artist);
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }
}
