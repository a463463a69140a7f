package io.streamcore.batch.identity;

import io.streamcore.identity.Passwords;
import io.streamcore.identity.mail.MailEnvelope;
import io.streamcore.identity.mail.MailQueue;
import io.streamcore.identity.mail.Mailer;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.io.IOException;

/**
 * Sends the mails that wait on the mail queue. When the mail server does not take one it throws;
 * the broker delivers the message again, later each time, and at last puts it with the dead
 * letters.
 *
 * <p>A mail can be sent twice if the server stops between the mail server's answer and the commit:
 * there is no transaction over both.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/identity.mail"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
    })
public class MailTrigger implements MessageListener {

  @Inject private MailEnvelope envelope;
  @Inject private Mailer mailer;
  @Inject private Passwords passwords;

  @Override
  public void onMessage(Message message) {
    try {
      String body = message.getBody(String.class);
      String task = String.valueOf(message.getStringProperty(MailQueue.TASK));
      switch (task) {
        case MailQueue.DELIVER -> mailer.send(envelope.open(body));
        case MailQueue.PASSWORD_RESET -> passwords.sendReset(envelope.openAddress(body));
        default -> throw IdentityBatchMessages.LOG.unknownTask(task);
      }
    } catch (JMSException e) {
      throw IdentityBatchMessages.LOG.unreadable(e);
    } catch (IOException e) {
      throw IdentityBatchMessages.LOG.notSent(e);
    }
  }
}
