package io.streamcore.domain.certificate;

import io.streamcore.security.Encryption;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.KeyPair;
import java.time.Instant;

/** The facade of accounts at certificate authorities; one is made when it is first needed. */
@Stateless
@PermitAll
public class AcmeAccounts {

  // any number that nobody else locks
  private static final long LOCK = 0x5343_4143_4d45L;

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  @Inject private Encryption encryption;

  /** The keys by which an authority knows us, whichever node asks. */
  public KeyPair keysFor(String directory) {
    em.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:lock) AS text)")
        .setParameter("lock", LOCK)
        .getSingleResult();
    AcmeAccount account = em.find(AcmeAccount.class, directory);
    if (account != null) {
      return KeyText.keyPair(encryption.openText(account.keysEnc(), context(directory)));
    }
    KeyPair keys = KeyText.newKeys();
    String sealed = encryption.sealText(KeyText.of(keys), context(directory));
    em.persist(new AcmeAccount(directory, sealed, Instant.now()));
    return keys;
  }

  private static String context(String directory) {
    return "acme_accounts.private_key_enc:" + directory;
  }
}
