package io.streamcore.identity;

import io.streamcore.identity.mail.Mail;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the house writes to its users. */
@Dependent
class Letters {

  private final String publicUrl;

  @Inject
  Letters(
      @ConfigProperty(name = "streamcore.public.url", defaultValue = "http://localhost:8080")
          String publicUrl) {
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  Mail passwordReset(User user, String token) {
    return new Mail(
        user.email(),
        "Set a new password",
        """
        Hello %s,

        somebody, probably you, asked to set a new password for your account at
        %s. To do so, open this page within the next 60 minutes:

        %s

        If it was not you, do nothing: your password stays as it is.
        """
            .formatted(user.name(), publicUrl, link("/reset-password", token)));
  }

  Mail passwordChanged(User user) {
    return new Mail(
        user.email(),
        "Your password was changed",
        """
        Hello %s,

        the password of your account at %s was changed just now, and your other
        devices were signed out.

        If it was not you, set a new password at once:

        %s/forgot-password
        """
            .formatted(user.name(), publicUrl, publicUrl));
  }

  Mail confirmEmail(User user, EmailAddress newEmail, String token) {
    return new Mail(
        newEmail.value(),
        "Confirm your e-mail address",
        """
        Hello %s,

        to use this address for your account at %s,
        open this page within the next 24 hours:

        %s

        If you do not know what this is about, do nothing.
        """
            .formatted(user.name(), publicUrl, link("/confirm-email", token)));
  }

  Mail emailAboutToChange(User user) {
    return new Mail(
        user.email(),
        "Your e-mail address is about to change",
        """
        Hello %s,

        somebody who knows your password asked to use another e-mail address for
        your account at %s. The change happens when that address is confirmed.

        If it was not you, set a new password at once; that also stops the change:

        %s/forgot-password
        """
            .formatted(user.name(), publicUrl, publicUrl));
  }

  private String link(String page, String token) {
    return publicUrl + page + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }
}
