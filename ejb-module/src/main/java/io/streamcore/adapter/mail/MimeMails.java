package io.streamcore.adapter.mail;

import io.streamcore.identity.mail.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Mails in the form in which they travel: RFC 5322, UTF-8, plain text. */
final class MimeMails {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private MimeMails() {}

  /**
   * The mail as a message from {@code from}, or from the session's own sender if that is empty.
   *
   * <p>{@code Auto-Submitted} keeps answering machines from answering (RFC 3834).
   */
  static MimeMessage of(Mail mail, Session session, String from) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    if (from.isEmpty()) {
      message.setFrom();
    } else {
      message.setFrom(new InternetAddress(from));
    }
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setText(mail.text(), StandardCharsets.UTF_8.name());
    message.setHeader("Date", DATE.format(Instant.now()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }
}
