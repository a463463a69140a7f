package io.streamcore.identity;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The mails that were written to a folder because no mail server is configured. Empty where there
 * is one.
 */
public interface MailArchive {

  /** The newest mails first, at most {@code limit}. */
  List<ArchivedMail> newest(int limit) throws IOException;

  /** One mail with its text, or empty if there is none of this id. */
  Optional<ArchivedMail> find(String id) throws IOException;

  /**
   * A mail in the folder.
   *
   * @param id sortable, of letters, digits and dashes
   */
  record ArchivedMail(String id, Instant sentAt, String to, String subject, String text) {}
}
