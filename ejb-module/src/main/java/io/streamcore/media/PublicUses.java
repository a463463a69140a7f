package io.streamcore.media;

import java.util.UUID;

/**
 * A use of uploads that opens them to listeners, such as a public playlist or a published episode.
 *
 * <p>Higher rooms implement it as CDI beans; this room asks all of them and knows none. As long as
 * nobody says yes, only the owner and administrators can play an upload.
 */
public interface PublicUses {

  /** Whether anybody may play the upload, without signing in. */
  boolean isPublic(UUID uploadId);
}
