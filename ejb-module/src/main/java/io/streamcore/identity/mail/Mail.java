package io.streamcore.identity.mail;

/**
 * A mail to one person, in plain text.
 *
 * @param to an e-mail address
 * @param subject one line
 */
public record Mail(String to, String subject, String text) {

  /** Hides what may hold a token, and the address, from logs. */
  @Override
  public String toString() {
    return "Mail[hidden]";
  }
}
