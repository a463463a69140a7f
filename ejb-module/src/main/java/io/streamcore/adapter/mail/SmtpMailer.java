package io.streamcore.adapter.mail;

import io.streamcore.identity.mail.Mail;
import io.streamcore.identity.mail.Mailer;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;

/** Sends mails through the server's mail session. */
final class SmtpMailer implements Mailer {

  private final Session session;
  private final String from;

  SmtpMailer(Session session, String from) {
    this.session = session;
    this.from = from;
  }

  @Override
  public void send(Mail mail) throws IOException {
    try {
      Transport.send(MimeMails.of(mail, session, from));
    } catch (SendFailedException e) {
      // without the cause: its text has the address, which has no place in the log
      throw new IOException("the mail server refused the mail: " + e.getClass().getSimpleName());
    } catch (MessagingException e) {
      throw new IOException("the mail server cannot be reached", e);
    }
  }
}
