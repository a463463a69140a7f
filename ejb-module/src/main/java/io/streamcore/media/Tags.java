package io.streamcore.media;

import io.streamcore.media.sound.SoundTags;
import java.util.Optional;

/**
 * What a file says about itself, cleaned: one plain line each, cut to what an upload can hold.
 * Never trusted as a path or as markup.
 */
public record Tags(Optional<String> title, Optional<String> artist) {

  /** The tags as read from the file. */
  public static Tags of(SoundTags raw) {
    return new Tags(
        PlainLine.of(raw.title(), Upload.MAX_TITLE), PlainLine.of(raw.artist(), Upload.MAX_ARTIST));
  }
}
