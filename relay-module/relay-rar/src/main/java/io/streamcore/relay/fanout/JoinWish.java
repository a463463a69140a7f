package io.streamcore.relay.fanout;

import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.mount.Mount;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a listener asks for.
 *
 * @param titles whether ICY metadata is to be put between the sound; without effect for Ogg
 * @param agent what the player calls itself
 * @param right by which it was let in to a guarded mount; null: everybody may hear it
 * @param answers the listener is given, in its protocol
 */
public record JoinWish(
    boolean titles, @Nullable String agent, @Nullable String right, Answers answers) {

  /** The two ways in which a listener is answered. Called by the listener's loop. */
  public interface Answers {

    /**
     * The head of the answer that sound follows.
     *
     * @param metadataInterval bytes of sound between two metadata blocks; 0: no metadata
     */
    ByteBuffer head(Mount mount, SoundShape shape, int metadataInterval);

    /** The whole answer to a listener who is turned away; the connection is closed after it. */
    ByteBuffer refusal(Refusal refusal);
  }
}
