package io.streamcore.media.hls;

/**
 * A published segment.
 *
 * @param name its name below {@code hls/}
 * @param rendition the folder it lies in: the rung {@code 64k}, {@code 128k}, {@code 256k}, or
 *     {@code mp3}
 * @param index its number in the rendition, from 0
 * @param seconds how long it sounds
 * @param bytes its size
 */
public record Segment(String name, String rendition, int index, double seconds, long bytes) {}
