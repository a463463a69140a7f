package io.streamcore.identity;

import io.streamcore.identity.mail.MailQueue;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Writes letters and puts them on the mail queue, in the current transaction. */
@Dependent
class Post {

  private final Letters letters;
  private final MailQueue queue;

  @Inject
  Post(Letters letters, MailQueue queue) {
    this.letters = letters;
    this.queue = queue;
  }

  void passwordReset(User user, String token) {
    queue.send(letters.passwordReset(user, token));
  }

  void passwordChanged(User user) {
    queue.send(letters.passwordChanged(user));
  }

  void confirmEmail(User user, EmailAddress newEmail, String token) {
    queue.send(letters.confirmEmail(user, newEmail, token));
  }

  void emailAboutToChange(User user) {
    queue.send(letters.emailAboutToChange(user));
  }

  void requestPasswordReset(EmailAddress email) {
    queue.requestPasswordReset(email.value());
  }
}
