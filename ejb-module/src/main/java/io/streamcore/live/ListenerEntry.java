package io.streamcore.live;

/**
 * What becomes of a listener at the door of a stream, and what it showed there.
 *
 * @param right by which it was let in, if it was; to be given back to {@link ListenerWatch}
 */
public record ListenerEntry(ListenerAdmission admission, String right) {}
