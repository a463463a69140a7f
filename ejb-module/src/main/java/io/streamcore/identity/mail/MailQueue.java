package io.streamcore.identity.mail;

/**
 * Where mails wait until the workshop sends them: they leave when, and only when, the current
 * transaction commits.
 */
public interface MailQueue {

  /** The message property that says what is to be done with the sealed body. */
  String TASK = "task";

  /** The task of a message with a mail. */
  String DELIVER = "deliver";

  /** The task of a message with the address of somebody who wants a new password. */
  String PASSWORD_RESET = "password-reset";

  /** Queues a mail. */
  void send(Mail mail);

  /**
   * Queues the wish of somebody, who may be anybody, to reset the password of this address. Whether
   * it is known is looked up later, so that the wish takes the same time in either case.
   */
  void requestPasswordReset(String email);
}
