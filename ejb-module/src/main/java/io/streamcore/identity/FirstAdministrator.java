package io.streamcore.identity;

import io.streamcore.security.PasswordRules;
import io.streamcore.security.Role;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the first administrator at start-up, from the configuration, as long as there is none. A
 * user of this e-mail who is there already is left alone.
 */
@Singleton
@Startup
@PermitAll
public class FirstAdministrator {

  @Inject private UserStore users;
  @Inject private Guard guard;

  @Inject
  @ConfigProperty(name = "streamcore.admin.email")
  private Optional<String> email;

  @Inject
  @ConfigProperty(name = "streamcore.admin.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "streamcore.admin.password.one-time", defaultValue = "false")
  private boolean oneTime;

  /** Runs in a transaction of its own, before the application takes requests. */
  @PostConstruct
  void ensure() {
    users.lockRegistration(); // of two nodes that start at once, one waits for the other's
    if (!users.lockActiveAdmins().isEmpty()) {
      return;
    }
    if (email.isEmpty() || password.isEmpty()) {
      IdentityMessages.LOG.noAdministrator();
      return;
    }
    create(email.get(), password.get());
  }

  private void create(String wantedEmail, String wantedPassword) {
    if (EmailAddress.broken("email", wantedEmail).isPresent()) {
      throw IdentityMessages.LOG.badAdministratorEmail();
    }
    EmailAddress address = new EmailAddress(EmailAddress.normal(wantedEmail));
    if (users.isTaken(address)) {
      IdentityMessages.LOG.noAdministrator();
      return;
    }
    PasswordRules.broken("password", wantedPassword, address.value())
        .ifPresent(rule -> IdentityMessages.LOG.weakAdministrator(rule.rule()));
    User admin =
        new User(address, "Administrator", Role.ADMIN, guard.hash(wantedPassword), Times.now());
    if (oneTime) {
      admin.requirePasswordChange();
    }
    users.add(admin);
    IdentityMessages.LOG.firstAdministrator(admin.id());
  }
}
