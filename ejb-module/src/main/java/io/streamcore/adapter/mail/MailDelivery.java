package io.streamcore.adapter.mail;

import io.streamcore.identity.mail.MailArchive;
import io.streamcore.identity.mail.Mailer;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides where mails go: to the mail server if one is configured, or else to a folder. */
@ApplicationScoped
class MailDelivery {

  @Resource(lookup = "java:jboss/mail/StreamCore")
  private Session session;

  @Inject
  @ConfigProperty(name = "streamcore.smtp.host")
  private Optional<String> smtpHost;

  @Inject
  @ConfigProperty(name = "streamcore.mail.from")
  private Optional<String> from;

  @Inject
  @ConfigProperty(
      name = "streamcore.data.dir",
      defaultValue = "${jboss.server.data.dir}/streamcore")
  private String dataDir;

  @Produces
  @ApplicationScoped
  @Typed(Mailer.class)
  Mailer mailer() {
    return smtpHost.isPresent() ? new SmtpMailer(session, from.orElse("")) : folder();
  }

  @Produces
  @ApplicationScoped
  @Typed(MailArchive.class)
  MailArchive archive() {
    return folder();
  }

  private FolderMailer folder() {
    return new FolderMailer(Path.of(dataDir).resolve("mail"), from.orElse(""), Clock.systemUTC());
  }
}
