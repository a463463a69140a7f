package io.streamcore.management.tls;

import java.security.Provider;

/**
 * The security provider that Elytron's {@code provider-loader=streamcore} loads. It has two kinds
 * of key manager: {@value #DOMAINS} keeps the certificates of its key store as those of domains,
 * {@value #HOSTS} keeps those of its key store as the server's own, and chooses between both.
 */
public final class StreamCoreTls extends Provider {

  static final String DOMAINS = "StreamCoreDomains";
  static final String HOSTS = "StreamCoreHosts";

  private static final long serialVersionUID = 1L;

  /** For Elytron. */
  public StreamCoreTls() {
    super("StreamCoreTls", "1.0", "Certificates by the name that a client asks for");
    put("KeyManagerFactory." + DOMAINS, DomainKeyFactory.class.getName());
    put("KeyManagerFactory." + HOSTS, HostKeyFactory.class.getName());
  }
}
