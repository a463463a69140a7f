package io.streamcore.identity.mail;

import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * The mails that were written to a folder because no mail server is configured. Empty where there
 * is one.
 */
public interface MailArchive {

  /** A page of the mails, newest first. */
  Page<ArchivedMail> list(PageRequest request) throws IOException;

  /** One mail with its text, or empty if there is none of this id. */
  Optional<ArchivedMail> find(String id) throws IOException;

  /**
   * A mail in the folder.
   *
   * @param id sortable, of letters, digits and dashes
   */
  record ArchivedMail(String id, Instant sentAt, String to, String subject, String text) {}
}
