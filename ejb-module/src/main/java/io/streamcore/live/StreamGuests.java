package io.streamcore.live;

import io.streamcore.event.StreamChanged;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.security.Caller;
import io.streamcore.viewing.StreamToken;
import io.streamcore.viewing.StreamTokens;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/** The facade of who is invited to a guarded stream: its owner's tokens. */
@Stateless
@PermitAll
public class StreamGuests {

  @Inject private LiveStreams streams;

  @Inject private StreamTokens tokens;

  @Inject private Event<io.streamcore.event.Event> events;

  /**
   * Issues a token that opens the stream.
   *
   * @throws io.streamcore.problem.Invalid naming every field that breaks a rule
   */
  public StreamTokens.Issued invite(Caller caller, UUID streamId, StreamToken.Grant grant) {
    streams.manage(caller, streamId);
    return tokens.issue(caller.userId(), StreamToken.Target.stream(streamId), grant);
  }

  /** Its tokens, newest first. */
  public Page<StreamToken> list(Caller caller, UUID streamId, PageRequest page) {
    streams.manage(caller, streamId);
    return tokens.list(streamId, page);
  }

  /** Revokes a token; who listens with it is put out soon. */
  public void revoke(Caller caller, UUID streamId, UUID tokenId) {
    streams.manage(caller, streamId);
    tokens.revoke(streamId, tokenId);
    events.fire(new StreamChanged(streamId));
  }
}
