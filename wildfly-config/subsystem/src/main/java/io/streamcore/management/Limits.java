package io.streamcore.management;

/**
 * How much the relay takes on.
 *
 * @param maxListeners at once over all mounts; 0 for no limit
 * @param maxBandwidth sent over all mounts, in Mbit/s; 0 for no limit
 * @param accepting whether new listeners are let in
 */
public record Limits(int maxListeners, int maxBandwidth, boolean accepting) {}
