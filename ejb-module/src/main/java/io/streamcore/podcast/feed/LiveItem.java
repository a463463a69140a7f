package io.streamcore.podcast.feed;

import java.time.Instant;

/**
 * A broadcast that goes on now: {@code podcast:liveItem}.
 *
 * @param guid another for another broadcast
 * @param page where it is heard in a browser
 */
public record LiveItem(
    String guid,
    String title,
    Instant startedAt,
    String streamUrl,
    String contentType,
    String page) {}
