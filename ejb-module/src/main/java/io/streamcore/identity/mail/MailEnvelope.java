package io.streamcore.identity.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamcore.security.Encryption;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Seals what goes through the mail queue: mails hold tokens, and the broker's journal and its
 * dead-letter queue are no place for those.
 */
@Dependent
public class MailEnvelope {

  private static final String CONTEXT = "jms/queue/identity.mail";

  private final ObjectMapper json = new ObjectMapper();
  private final Encryption encryption;

  @Inject
  public MailEnvelope(Encryption encryption) {
    this.encryption = encryption;
  }

  /** Seals a mail. */
  public String seal(Mail mail) {
    try {
      return encryption.sealText(json.writeValueAsString(mail), CONTEXT);
    } catch (JsonProcessingException e) {
      throw MailMessages.LOG.notPacked(e);
    }
  }

  /** Opens a sealed mail. */
  public Mail open(String sealed) {
    try {
      return json.readValue(encryption.openText(sealed, CONTEXT), Mail.class);
    } catch (JsonProcessingException e) {
      throw MailMessages.LOG.notPacked(e);
    }
  }

  /** Seals an e-mail address. */
  public String sealAddress(String email) {
    return encryption.sealText(email, CONTEXT + "#address");
  }

  /** Opens a sealed e-mail address. */
  public String openAddress(String sealed) {
    return encryption.openText(sealed, CONTEXT + "#address");
  }
}
