package io.streamcore.adapter.acme;

import io.streamcore.domain.certificate.AcmeAccounts;
import io.streamcore.domain.certificate.CertificateAuthority;
import io.streamcore.domain.certificate.CertificateRefused;
import io.streamcore.domain.certificate.ChallengeAnswers;
import io.streamcore.domain.certificate.IssuedCertificate;
import io.streamcore.domain.certificate.KeyText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shredzone.acme4j.AccountBuilder;
import org.shredzone.acme4j.Authorization;
import org.shredzone.acme4j.Certificate;
import org.shredzone.acme4j.Login;
import org.shredzone.acme4j.Order;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.challenge.Http01Challenge;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeLazyLoadingException;

/** An authority that speaks ACME and looks at names by http-01. */
@Dependent
class AcmeCertificateAuthority implements CertificateAuthority {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Optional<String> directory;
  private final Optional<String> email;
  private final Optional<Path> root;
  private final AcmeAccounts accounts;
  private final ChallengeAnswers answers;

  /**
   * @param directory the authority's; empty: there is none
   * @param email where it may write to
   * @param root a file with the roots by which its https is trusted; empty: those of Java
   */
  @Inject
  AcmeCertificateAuthority(
      @ConfigProperty(name = "streamcore.acme.directory") Optional<String> directory,
      @ConfigProperty(name = "streamcore.acme.email") Optional<String> email,
      @ConfigProperty(name = "streamcore.acme.ca") Optional<String> root,
      AcmeAccounts accounts,
      ChallengeAnswers answers) {
    this.directory = directory.filter(it -> !it.isBlank());
    this.email = email.filter(it -> !it.isBlank());
    this.root = root.filter(it -> !it.isBlank()).map(Path::of);
    this.accounts = accounts;
    this.answers = answers;
  }

  @Override
  public boolean isThere() {
    return directory.isPresent();
  }

  @Override
  public IssuedCertificate certify(String name, Optional<String> begun, Consumer<String> ordered)
      throws CertificateRefused {
    try {
      Login login = login(directory.orElseThrow());
      Order order = order(login, name, begun);
      ordered.accept(order.getLocation().toString());
      for (Authorization authorization : order.getAuthorizations()) {
        prove(name, authorization);
      }
      return finish(name, order);
    } catch (AcmeLazyLoadingException e) {
      throw Refusals.of(name, e.getCause() instanceof AcmeException cause ? cause : unknown(e));
    } catch (AcmeException e) {
      throw Refusals.of(name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusals.late(e);
    }
  }

  private static AcmeException unknown(AcmeLazyLoadingException e) {
    return new AcmeException("unreadable", e);
  }

  private Login login(String address) throws AcmeException {
    Session session = new Session(URI.create(address), new Directory(root));
    AccountBuilder account =
        new AccountBuilder().agreeToTermsOfService().useKeyPair(accounts.keysFor(address));
    email.ifPresent(account::addEmail);
    return account.createLogin(session);
  }

  /** The order that was begun, if it can still be fulfilled; else a new one. */
  private static Order order(Login login, String name, Optional<String> begun)
      throws AcmeException {
    if (begun.isPresent()) {
      try {
        Order known = login.bindOrder(url(begun.get()));
        known.fetch();
        Status status = known.getStatus();
        // one that is further was made with a key that is gone
        if (status == Status.PENDING || status == Status.READY) {
          return known;
        }
      } catch (AcmeException e) {
        AcmeMessages.LOG.orderLost(name, e); // expired, as orders do after some days
      }
    }
    return login.newOrder().domain(name).create();
  }

  private void prove(String name, Authorization authorization)
      throws AcmeException, CertificateRefused, InterruptedException {
    if (authorization.getStatus() == Status.VALID) {
      return;
    }
    Http01Challenge challenge =
        authorization
            .findChallenge(Http01Challenge.class)
            .orElseThrow(() -> Refusals.of(name, Optional.empty()));
    answers.put(challenge.getToken(), challenge.getAuthorization());
    try {
      if (challenge.getStatus() == Status.PENDING) {
        challenge.trigger();
      }
      Status status = challenge.waitForCompletion(PATIENCE);
      if (status == Status.INVALID) {
        throw Refusals.of(name, challenge.getError());
      }
      if (status != Status.VALID) {
        throw Refusals.late(null);
      }
    } finally {
      answers.withdraw(challenge.getToken());
    }
  }

  private static IssuedCertificate finish(String name, Order order)
      throws AcmeException, CertificateRefused, InterruptedException {
    Status ready = order.waitUntilReady(PATIENCE);
    if (ready == Status.INVALID) {
      throw Refusals.of(name, order.getError());
    }
    KeyPair keys = KeyText.newKeys();
    order.execute(keys);
    Status status = order.waitForCompletion(PATIENCE);
    if (status == Status.INVALID) {
      throw Refusals.of(name, order.getError());
    }
    if (status != Status.VALID) {
      throw Refusals.late(null);
    }
    Certificate certificate = order.getCertificate();
    X509Certificate own = certificate.getCertificate();
    StringWriter pem = new StringWriter();
    try {
      certificate.writeCertificate(pem);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string can always be written
    }
    return new IssuedCertificate(
        pem.toString(),
        keys.getPrivate(),
        own.getNotBefore().toInstant(),
        own.getNotAfter().toInstant());
  }

  private static URL url(String text) throws AcmeException {
    try {
      return URI.create(text).toURL();
    } catch (MalformedURLException | IllegalArgumentException e) {
      throw new AcmeException("not an address: " + text, e);
    }
  }
}
