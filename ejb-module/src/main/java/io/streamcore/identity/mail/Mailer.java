package io.streamcore.identity.mail;

import java.io.IOException;

/** Hands mails to the outside world. Safe for use by many threads. */
public interface Mailer {

  /**
   * Sends a mail; when this returns, somebody else has taken the responsibility for it.
   *
   * @throws IOException if nobody takes it now; the caller tries again later
   */
  void send(Mail mail) throws IOException;
}
