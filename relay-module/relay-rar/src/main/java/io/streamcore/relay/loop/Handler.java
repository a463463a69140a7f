package io.streamcore.relay.loop;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/**
 * What a channel's readiness means; the attachment of its selection key. Called by the thread of
 * the channel's loop only, and must not wait for anything.
 *
 * <p>A channel is handed on, within its loop, by {@link SelectionKey#attach attaching} another
 * handler.
 */
public interface Handler {

  /**
   * The channel can do something that its key is interested in. Whatever is thrown closes the
   * channel and is told to {@link #lost}.
   */
  void ready(SelectionKey key) throws IOException;

  /**
   * The loop has closed the channel.
   *
   * @param cause what {@link #ready} threw; null: the loop stops
   */
  void lost(@Nullable Throwable cause);
}
