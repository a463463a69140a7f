package io.streamcore.adapter.mail;

import io.streamcore.identity.mail.Mail;
import io.streamcore.identity.mail.MailEnvelope;
import io.streamcore.identity.mail.MailQueue;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;

/**
 * The mail queue on the server's broker. Messages go through its XA connection factory, so that
 * they leave with the transaction; their bodies are sealed.
 */
@ApplicationScoped
class JmsMailQueue implements MailQueue {

  @Inject
  @JMSConnectionFactory("java:/JmsXA")
  private JMSContext broker;

  @Resource(lookup = "java:/jms/queue/identity.mail")
  private Queue mails;

  @Inject private MailEnvelope envelope;

  @Override
  public void send(Mail mail) {
    put(MailQueue.DELIVER, envelope.seal(mail));
  }

  @Override
  public void requestPasswordReset(String email) {
    put(MailQueue.PASSWORD_RESET, envelope.sealAddress(email));
  }

  private void put(String task, String sealed) {
    broker.createProducer().setProperty(MailQueue.TASK, task).send(mails, sealed);
  }
}
