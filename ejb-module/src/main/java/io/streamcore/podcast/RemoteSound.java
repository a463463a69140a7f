package io.streamcore.podcast;

/**
 * What a server elsewhere has said about the sound of an episode.
 *
 * @param url as the DJ has given it
 * @param contentType its media type, without parameters
 * @param bytes its length; 0: the server did not say
 */
public record RemoteSound(String url, String contentType, long bytes) {}
