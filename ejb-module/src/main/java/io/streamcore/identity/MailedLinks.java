package io.streamcore.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;

/** The facade of the links that were mailed and have expired. */
@Stateless
@PermitAll
public class MailedLinks {

  private static final Duration REMEMBERED = Duration.ofDays(30);

  @Inject private MailedTokenStore store;

  /** Forgets links that expired long ago. */
  public void forgetExpired() {
    store.forgetExpiredBefore(Times.now().minus(REMEMBERED));
  }
}
