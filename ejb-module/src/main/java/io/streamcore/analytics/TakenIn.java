package io.streamcore.analytics;

/**
 * What became of a batch of events.
 *
 * @param added new ones
 * @param repeated that were there already
 * @param unknown about something that never was, or is erased
 * @param untimely for a day that is dropped already, or still far ahead
 */
public record TakenIn(int added, int repeated, int unknown, int untimely) {}
