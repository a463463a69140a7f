package io.streamcore.management.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.UnrecoverableKeyException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.KeyManagerFactorySpi;
import javax.net.ssl.ManagerFactoryParameters;

/**
 * What {@code key-manager=domains} is made by, at the start and at each {@code :init}: it takes the
 * keys of its store as those of domains. By itself it is used by no listener.
 */
public final class DomainKeyFactory extends KeyManagerFactorySpi {

  private final KeyManagerFactory plain;

  /** For the provider. */
  public DomainKeyFactory() throws NoSuchAlgorithmException {
    plain = KeyManagerFactory.getInstance("PKIX");
  }

  @Override
  protected void engineInit(KeyStore store, char[] password)
      throws KeyStoreException, NoSuchAlgorithmException, UnrecoverableKeyException {
    plain.init(store, password);
    try {
      DomainKeys.get().replace(store, password);
    } catch (KeyStoreException | NoSuchAlgorithmException | UnrecoverableKeyException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new KeyStoreException(e);
    }
  }

  @Override
  protected void engineInit(ManagerFactoryParameters parameters)
      throws InvalidAlgorithmParameterException {
    plain.init(parameters);
  }

  @Override
  protected KeyManager[] engineGetKeyManagers() {
    return plain.getKeyManagers();
  }
}
