package io.streamcore.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.identity.mail.Mail;
import io.streamcore.identity.mail.MailArchive.ArchivedMail;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMailerTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:15:00.123Z");

  @TempDir private Path folder;

  @Test
  void keeps_a_mail_with_its_text() throws IOException {
    FolderMailer mailer = at(NOW);
    mailer.send(new Mail("dana@example.org", "Grüße", "Hallo Dana,\n\nein Ümlaut.\n"));

    ArchivedMail mail = mailer.list(PageRequest.first()).items().get(0);

    assertThat(mail.to()).isEqualTo("dana@example.org");
    assertThat(mail.subject()).isEqualTo("Grüße");
    assertThat(mail.text()).contains("ein Ümlaut.");
    assertThat(mail.sentAt()).isEqualTo(NOW);
    assertThat(mailer.find(mail.id())).contains(mail);
  }

  @Test
  void says_that_no_person_wrote_it() throws IOException {
    at(NOW).send(new Mail("dana@example.org", "Hi", "Hi"));

    try (var files = Files.list(folder)) {
      assertThat(Files.readString(files.findFirst().orElseThrow()))
          .contains("Auto-Submitted: auto-generated")
          .contains("Date: ");
    }
  }

  @Test
  void lists_the_newest_first_in_pages() throws IOException {
    for (int i = 0; i < 3; i++) {
      at(NOW.plus(Duration.ofSeconds(i))).send(new Mail("dana@example.org", "mail " + i, "text"));
    }

    Page<ArchivedMail> first = at(NOW).list(new PageRequest(2, java.util.Optional.empty()));
    Page<ArchivedMail> second = at(NOW).list(new PageRequest(2, first.next()));

    assertThat(first.items())
        .extracting(ArchivedMail::subject)
        .isEqualTo(List.of("mail 2", "mail 1"));
    assertThat(second.items()).extracting(ArchivedMail::subject).isEqualTo(List.of("mail 0"));
    assertThat(second.next()).isEmpty();
  }

  @Test
  void finds_nothing_outside_its_folder() throws IOException {
    assertThat(at(NOW).find("../../etc/passwd")).isEmpty();
    assertThat(at(NOW).find("")).isEmpty();
  }

  private FolderMailer at(Instant instant) {
    return new FolderMailer(folder, "", Clock.fixed(instant, ZoneOffset.UTC));
  }
}
