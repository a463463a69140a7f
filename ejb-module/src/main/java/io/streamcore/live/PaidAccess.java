package io.streamcore.live;

import io.streamcore.security.Caller;
import java.util.UUID;

/**
 * Who has bought what, as far as live streams want to know.
 *
 * <p>Implemented as a CDI bean by whoever sells; this room asks all of them and knows none. As long
 * as nobody says yes, only the owner, administrators and holders of a token hear a sold stream.
 */
public interface PaidAccess {

  /** Whether the user may hear the stream. */
  boolean opens(UUID streamId, Caller caller);
}
