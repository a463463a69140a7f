package io.streamcore.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.streamcore.identity.mail.Mail;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailerTest {

  private static final Mail MAIL = new Mail("dana@example.org", "Grüße", "Hallo Dana");

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort().setVerbose(false));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void sends_through_the_mail_session() throws Exception {
    SmtpMailer mailer =
        new SmtpMailer(server.getSmtp().createSession(), "Radio <radio@example.org>");

    mailer.send(MAIL);

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Grüße");
    assertThat(received.getFrom()[0]).hasToString("Radio <radio@example.org>");
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(String.valueOf(received.getContent())).contains("Hallo Dana");
  }

  @Test
  void fails_when_no_mail_server_answers() {
    SmtpMailer mailer = new SmtpMailer(server.getSmtp().createSession(), "radio@example.org");
    server.stop();

    assertThatThrownBy(() -> mailer.send(MAIL)).isInstanceOf(IOException.class);
  }
}
