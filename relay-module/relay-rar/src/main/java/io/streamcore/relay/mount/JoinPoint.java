package io.streamcore.relay.mount;

/**
 * Where in a ring a listener begins.
 *
 * @param position of a frame
 * @param headers that a decoder needs before it: Ogg header pages; else nothing. Not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // shared by all listeners, compared by nobody
public record JoinPoint(long position, byte[] headers) {}
