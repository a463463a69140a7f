package io.streamcore.media.remote;

/**
 * What a server elsewhere has said about a sound.
 *
 * @param url as the DJ has given it
 * @param contentType its media type, without parameters
 * @param bytes its length; 0: the server did not say
 * @param seconds how long it plays; 0: nobody has looked, or it cannot be told from a part of it
 */
public record RemoteSound(String url, String contentType, long bytes, double seconds) {}
