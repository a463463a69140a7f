package io.streamcore.adapter.mail;

import io.streamcore.identity.mail.Mail;
import io.streamcore.identity.mail.MailArchive;
import io.streamcore.identity.mail.Mailer;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes mails to a folder, one {@code .eml} file each, for houses without a mail server. The
 * folder belongs to this node.
 */
final class FolderMailer implements Mailer, MailArchive {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern ID = Pattern.compile("[0-9TZ]{19}-[0-9a-f-]{36}");
  private static final String SUFFIX = ".eml";
  private static final String PLACEHOLDER_SENDER = "StreamCore <streamcore@localhost>";

  private final Session session = Session.getInstance(new Properties());
  private final Path folder;
  private final String from;
  private final Clock clock;

  FolderMailer(Path folder, String from, Clock clock) {
    this.folder = folder;
    this.from = from.isEmpty() ? PLACEHOLDER_SENDER : from;
    this.clock = clock;
  }

  @Override
  public void send(Mail mail) throws IOException {
    Files.createDirectories(folder);
    String id = TIME.format(clock.instant()) + "-" + UUID.randomUUID();
    Path draft = folder.resolve(id + ".tmp");
    try (OutputStream out = Files.newOutputStream(draft)) {
      MimeMails.of(mail, session, from).writeTo(out);
    } catch (MessagingException e) {
      Files.deleteIfExists(draft);
      throw new IOException("the mail cannot be written", e);
    }
    Files.move(draft, folder.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public Page<ArchivedMail> list(PageRequest request) throws IOException {
    List<ArchivedMail> mails = new ArrayList<>();
    for (String id : ids(request)) {
      find(id).ifPresent(mails::add);
    }
    return Page.of(mails, request, FolderMailer::place);
  }

  private static Place place(ArchivedMail mail) {
    return new Place(
        mail.sentAt(), UUID.fromString(mail.id().substring(mail.id().indexOf('-') + 1)));
  }

  private List<String> ids(PageRequest request) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Optional<String> last =
        request.after().map(place -> TIME.format(place.at()) + "-" + place.id());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .filter(id -> ID.matcher(id).matches())
          .filter(id -> last.isEmpty() || id.compareTo(last.get()) < 0)
          .sorted(Comparator.reverseOrder())
          .limit(request.fetch())
          .toList();
    }
  }

  @Override
  public Optional<ArchivedMail> find(String id) throws IOException {
    Path file = folder.resolve(id + SUFFIX);
    if (!ID.matcher(id).matches() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(session, in);
      return Optional.of(
          new ArchivedMail(
              id,
              sentAt(id),
              message.getRecipients(Message.RecipientType.TO)[0].toString(),
              message.getSubject(),
              String.valueOf(message.getContent())));
    } catch (MessagingException e) {
      throw new IOException("the mail cannot be read: " + id, e);
    }
  }

  private static Instant sentAt(String id) {
    return TIME.parse(id.substring(0, id.indexOf('-')), Instant::from);
  }
}
