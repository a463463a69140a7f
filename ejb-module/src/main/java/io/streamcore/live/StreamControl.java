package io.streamcore.live;

import io.streamcore.problem.Conflict;
import io.streamcore.problem.NotFound;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * The facade of what owners and administrators do at the running relay. Without a transaction:
 * looking at a remote server takes seconds, in which no database connection is held.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StreamControl {

  @Inject private LiveStreams streams;

  @Inject private StreamKeys keys;

  @Inject private LiveRelay relay;

  /**
   * Looks at the remote server of a pulled stream.
   *
   * @throws Conflict if the stream is not pulled
   */
  public ConnectionTest test(Caller caller, UUID streamId) {
    Stream stream = streams.manage(caller, streamId);
    if (stream.isPushed()) {
      throw new Conflict("An encoder brings the sound of this stream: there is nothing to test.");
    }
    return relay.test(stream, keys.open(stream));
  }

  /**
   * Puts the source out.
   *
   * @throws Conflict if there is none
   */
  public void kickSource(Caller caller, UUID streamId) {
    streams.manage(caller, streamId);
    if (!relay.kickSource(streamId)) {
      throw new Conflict("No source feeds this stream now.");
    }
  }

  /** Who listens now. */
  public List<Listening> listeners(Caller caller, UUID streamId) {
    streams.manage(caller, streamId);
    return relay.listeners(streamId);
  }

  /**
   * Puts a listener out.
   *
   * @throws NotFound if there is none such
   */
  public void kickListener(Caller caller, UUID streamId, long listenerId) {
    streams.manage(caller, streamId);
    if (!relay.kickListener(streamId, listenerId)) {
      throw new NotFound("There is no such listener.");
    }
  }
}
