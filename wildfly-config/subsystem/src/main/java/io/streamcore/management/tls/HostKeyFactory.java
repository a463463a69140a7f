package io.streamcore.management.tls;

import java.security.InvalidAlgorithmParameterException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.KeyManagerFactorySpi;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.X509ExtendedKeyManager;

/** What the key manager of listeners is made by: {@link HostKeys} before the server's own keys. */
public final class HostKeyFactory extends KeyManagerFactorySpi {

  private final KeyManagerFactory own;

  /** For the provider. */
  public HostKeyFactory() throws NoSuchAlgorithmException {
    own = KeyManagerFactory.getInstance("PKIX");
  }

  @Override
  protected void engineInit(KeyStore store, char[] password)
      throws KeyStoreException, NoSuchAlgorithmException, UnrecoverableKeyException {
    own.init(store, password);
  }

  @Override
  protected void engineInit(ManagerFactoryParameters parameters)
      throws InvalidAlgorithmParameterException {
    own.init(parameters);
  }

  @Override
  protected KeyManager[] engineGetKeyManagers() {
    return Arrays.stream(own.getKeyManagers())
        .map(
            keys ->
                keys instanceof X509ExtendedKeyManager extended
                    ? new HostKeys(DomainKeys.get(), extended)
                    : keys)
        .toArray(KeyManager[]::new);
  }
}
