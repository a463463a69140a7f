package io.streamcore.management.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of all domains, by name: a picture that is replaced as a whole. Safe for use by many
 * threads.
 */
final class DomainKeys {

  /** The server loads this module once. */
  private static final DomainKeys INSTANCE = new DomainKeys();

  private static final String PREFIX = "domain:";

  private volatile Map<String, Entry> byName = Map.of();
  private volatile Map<String, Entry> byAlias = Map.of();

  /** A domain's key with its certificate, its own first. */
  static final class Entry {

    private final String alias;
    private final PrivateKey key;
    private final X509Certificate[] chain;

    private Entry(String alias, PrivateKey key, X509Certificate[] chain) {
      this.alias = alias;
      this.key = key;
      this.chain = chain;
    }

    /** Of this name and this very certificate, so that key and chain are of one kind. */
    String alias() {
      return alias;
    }

    PrivateKey key() {
      return key;
    }

    X509Certificate[] chain() {
      return chain.clone();
    }
  }

  static DomainKeys get() {
    return INSTANCE;
  }

  /** Whether an alias is that of a domain. */
  static boolean isDomains(String alias) {
    return alias.startsWith(PREFIX);
  }

  Optional<Entry> named(String host) {
    return Optional.ofNullable(byName.get(host.toLowerCase(Locale.ROOT)));
  }

  Optional<Entry> aliased(String alias) {
    return Optional.ofNullable(byAlias.get(alias));
  }

  /**
   * Takes all keys of a store, whose aliases are names of domains, in the place of those before.
   */
  void replace(KeyStore store, char[] password) throws GeneralSecurityException {
    Map<String, Entry> names = new HashMap<>();
    Map<String, Entry> aliases = new HashMap<>();
    for (String name : Collections.list(store.aliases())) {
      Certificate[] chain = store.getCertificateChain(name);
      if (chain != null && store.getKey(name, password) instanceof PrivateKey key) {
        X509Certificate[] certificates = new X509Certificate[chain.length];
        System.arraycopy(chain, 0, certificates, 0, chain.length);
        String alias = PREFIX + name + ":" + certificates[0].getSerialNumber().toString(16);
        Entry entry = new Entry(alias, key, certificates);
        names.put(name.toLowerCase(Locale.ROOT), entry);
        aliases.put(alias, entry);
      }
    }
    byAlias = Map.copyOf(aliases);
    byName = Map.copyOf(names);
  }
}
