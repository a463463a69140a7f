package io.streamcore.relay.api;

/**
 * Where the running relay is configured to take sources and listeners; bound in JNDI as {@value
 * #JNDI_NAME}.
 */
public interface RelayAddress {

  String JNDI_NAME = "java:/eis/RelayAddress";

  /** The address it binds to; {@code 0.0.0.0} for all of the machine's. */
  String host();

  /** Its TCP port. */
  int port();
}
