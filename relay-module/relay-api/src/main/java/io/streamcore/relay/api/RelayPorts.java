package io.streamcore.relay.api;

/**
 * Where the running relay takes sources and listeners.
 *
 * @param host the address it binds to; {@code 0.0.0.0} for all of the machine's
 * @param port its TCP port for listeners and HTTP sources
 * @param ingestPort its TCP port for sources; SHOUTcast v1 encoders use the next one, too
 */
public record RelayPorts(String host, int port, int ingestPort) {}
