package io.streamcore.relay.ingest;

import io.streamcore.relay.protocol.source.SourceHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What a remote server has to say before the sound.
 *
 * @param next another address where the sound is; null: here
 * @param fault why there is no sound, in words that a DJ understands; null: there is
 * @param about what it says of its station
 * @param titles whether it sends ICY metadata
 */
record UpstreamAnswer(
    @Nullable String next, @Nullable String fault, SourceHeaders about, boolean titles) {}
