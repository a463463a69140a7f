package io.streamcore.management.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows a domain's certificate to who asks for that domain (<a
 * href="https://www.rfc-editor.org/rfc/rfc6066#section-3">SNI, RFC 6066</a>), and the server's own
 * to everybody else. Java's own would show an unknown name any certificate that there is.
 *
 * <p>Safe for use by many threads.
 */
final class HostKeys extends X509ExtendedKeyManager {

  private final DomainKeys domains;
  private final X509ExtendedKeyManager own;

  HostKeys(DomainKeys domains, X509ExtendedKeyManager own) {
    this.domains = domains;
    this.own = own;
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
    Optional<DomainKeys.Entry> domain = asked(engine.getHandshakeSession());
    return domain.isPresent()
        ? alias(domain.get(), keyType)
        : own.chooseEngineServerAlias(keyType, issuers, engine);
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, Socket socket) {
    Optional<DomainKeys.Entry> domain =
        socket instanceof SSLSocket tls ? asked(tls.getHandshakeSession()) : Optional.empty();
    return domain.isPresent()
        ? alias(domain.get(), keyType)
        : own.chooseServerAlias(keyType, issuers, socket);
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    return DomainKeys.isDomains(alias)
        ? domains.aliased(alias).map(DomainKeys.Entry::chain).orElse(null)
        : own.getCertificateChain(alias);
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    return DomainKeys.isDomains(alias)
        ? domains.aliased(alias).map(DomainKeys.Entry::key).orElse(null)
        : own.getPrivateKey(alias);
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return own.getServerAliases(keyType, issuers);
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return own.getClientAliases(keyType, issuers);
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, Socket socket) {
    return own.chooseClientAlias(keyTypes, issuers, socket);
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, SSLEngine engine) {
    return own.chooseEngineClientAlias(keyTypes, issuers, engine);
  }

  /** Null: the client cannot read such a key; another type is asked for next, or nothing is. */
  private static @Nullable String alias(DomainKeys.Entry entry, String keyType) {
    // "EC_RSA" of older handshakes: the key, then who has signed the certificate
    int signer = keyType.indexOf('_');
    String wanted = signer < 0 ? keyType : keyType.substring(0, signer);
    return entry.key().getAlgorithm().equals(wanted) ? entry.alias() : null;
  }

  private Optional<DomainKeys.Entry> asked(@Nullable SSLSession handshake) {
    List<SNIServerName> names =
        handshake instanceof ExtendedSSLSession extended
            ? extended.getRequestedServerNames()
            : List.of();
    return names.stream()
        .filter(SNIHostName.class::isInstance)
        .map(name -> ((SNIHostName) name).getAsciiName())
        .flatMap(name -> domains.named(name).stream())
        .findFirst();
  }
}
