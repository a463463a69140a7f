package io.streamcore.adapter.elytron;

import io.streamcore.security.EncryptionKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.service.ServiceName;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;

/**
 * The master keys in the server's credential store {@code streamcore}: secret keys under the
 * aliases {@code master-1}, {@code master-2} and so on, of which the highest number is the current
 * one.
 *
 * <p>An operator adds a key with {@code
 * /subsystem=elytron/credential-store=streamcore:generate-secret-key(alias=master-2,key-size=256)};
 * it is used from the next start on. Keys are read once and kept.
 */
@ApplicationScoped
class CredentialStoreKeys implements EncryptionKeys {

  private static final ServiceName STORE =
      ServiceName.parse("org.wildfly.security.credential-store.streamcore");
  private static final Pattern ALIAS = Pattern.compile("master-(\\d{1,6})");

  private final Map<String, SecretKey> known = new ConcurrentHashMap<>();
  private volatile List<String> all = List.of();

  @Override
  public String currentId() {
    return ids().get(0);
  }

  @Override
  public Optional<SecretKey> find(String id) {
    if (!ALIAS.matcher(id).matches()) {
      return Optional.empty();
    }
    SecretKey key = known.get(id);
    if (key == null) {
      Optional<SecretKey> stored = read(id);
      stored.ifPresent(found -> known.put(id, found));
      return stored;
    }
    return Optional.of(key);
  }

  @Override
  public List<String> ids() {
    List<String> ids = all;
    if (ids.isEmpty()) {
      ids = read();
      all = ids;
    }
    return ids;
  }

  private static List<String> read() {
    try {
      List<String> ids =
          store().getAliases().stream()
              .filter(alias -> ALIAS.matcher(alias).matches())
              .sorted(Comparator.comparingInt(CredentialStoreKeys::number).reversed())
              .toList();
      if (ids.isEmpty()) {
        throw ElytronMessages.LOG.noMasterKey();
      }
      return ids;
    } catch (CredentialStoreException e) {
      throw ElytronMessages.LOG.unreadable(e);
    }
  }

  private static Optional<SecretKey> read(String id) {
    try {
      return Optional.ofNullable(store().retrieve(id, SecretKeyCredential.class))
          .map(SecretKeyCredential::getSecretKey);
    } catch (CredentialStoreException e) {
      throw ElytronMessages.LOG.unreadable(e);
    }
  }

  private static int number(String alias) {
    Matcher matcher = ALIAS.matcher(alias);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  // the way that replaces getValue() is for services that are installed, which a bean is not
  @SuppressWarnings("deprecation")
  private static CredentialStore store() {
    return (CredentialStore)
        CurrentServiceContainer.getServiceContainer().getRequiredService(STORE).getValue();
  }
}
