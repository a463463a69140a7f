package io.streamcore.identity;

import io.streamcore.security.RateLimits;
import io.streamcore.security.SigningKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * What has to be done once an hour, on every node: each step is harmless when two nodes do it, and
 * a transaction of its own.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {

  @Inject private SigningKeys signingKeys;
  @Inject private RateLimits rateLimits;
  @Inject private Sessions sessions;
  @Inject private MailedLinks mailedLinks;

  /** Renews the signing key if it is due, and removes what has run out. */
  @Schedule(hour = "*", minute = "7", persistent = false)
  public void tidy() {
    signingKeys.rotateIfDue();
    signingKeys.forgetExpired();
    rateLimits.sweep();
    sessions.forgetEnded();
    mailedLinks.forgetExpired();
  }
}
