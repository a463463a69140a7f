package io.streamcore.media.offer;

import java.util.List;

/**
 * All that may be recommended. The room that has titles implements it as a CDI bean; whoever
 * recommends asks it and knows nothing of the room.
 */
public interface Candidates {

  /** What is on offer at the moment, by id. */
  List<Candidate> all();
}
