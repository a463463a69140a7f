package io.streamcore.relay.mount;

import org.jspecify.annotations.Nullable;

/**
 * Where a source's sound comes from.
 *
 * @param address an IP address, or the host of a pulled source
 * @param agent what the source calls itself; null if it does not
 * @param kilobitsPerSecond as the source says; 0: unknown
 */
public record SourceOrigin(String address, @Nullable String agent, int kilobitsPerSecond) {}
