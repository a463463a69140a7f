package io.streamcore.identity;

import io.streamcore.problem.FieldError;
import io.streamcore.problem.Invalid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one spelling that is stored and compared: lower case, without blanks
 * around it.
 *
 * <p>The check is for typing mistakes and for what could break a mail header; whether the mailbox
 * exists only a mail can tell.
 */
record EmailAddress(String value) {

  private static final int MAX_LENGTH = 255;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[a-z0-9.!#$%&'*+/=?^_`{|}~\\-\\u00a1-\\uffff]{1,64}"
              + "@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.\\-]*[\\p{L}\\p{N}])?");

  EmailAddress {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /**
   * The address of a field.
   *
   * @throws Invalid if it is none
   */
  static EmailAddress of(String field, String text) {
    Optional<FieldError> broken = broken(field, text);
    if (broken.isPresent()) {
      throw new Invalid(List.of(broken.get()));
    }
    return new EmailAddress(normal(text));
  }

  /** The rule that the text breaks, or empty if it is an e-mail address. */
  static Optional<FieldError> broken(String field, String text) {
    return wellFormed(normal(text))
        ? Optional.empty()
        : Optional.of(new FieldError(field, "email", "This is not an e-mail address."));
  }

  /** The spelling in which addresses are compared, whether or not the text is one. */
  static String normal(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean wellFormed(String text) {
    return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches() && !text.contains("..");
  }
}
