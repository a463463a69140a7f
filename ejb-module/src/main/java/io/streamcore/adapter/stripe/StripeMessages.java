package io.streamcore.adapter.stripe;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What is said about Stripe in logs and exceptions: 10400 to 10499. */
@MessageLogger(projectCode = "SC", length = 5)
interface StripeMessages {

  StripeMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), StripeMessages.class, "io.streamcore.adapter.stripe");

  @LogMessage(level = Logger.Level.INFO)
  @Message(
      id = 10400,
      value = "Billing is off: no Stripe key is set (STREAMCORE_STRIPE_SECRET_KEY)")
  void off();

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 10401, value = "Billing is on: Stripe at %s, mode %s, API version %s")
  void on(String base, String mode, String version);

  @LogMessage(level = Logger.Level.WARN)
  @Message(
      id = 10402,
      value =
          "No webhook secret is set (STREAMCORE_STRIPE_WEBHOOK_SECRET): what Stripe tells is"
              + " refused, and seen by the nightly comparison only")
  void noSecret();

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 10403, value = "Stripe does not answer as it should (request %s, status %s)")
  void unavailable(String request, String status, @Cause Throwable cause);

  @Message(id = 10404, value = "Stripe refuses a request of ours (request %s): %s")
  IllegalStateException refused(String request, String code, @Cause Throwable cause);

  @Message(
      id = 10405,
      value =
          "Event %s (%s) is of API version %s, which cannot be read: set the version of the webhook"
              + " endpoint to %s")
  IllegalStateException otherVersion(String event, String type, String version, String ours);

  @Message(id = 10406, value = "A signed event cannot be read")
  IllegalStateException unreadable(@Cause Throwable cause);

  @Message(id = 10407, value = "Event %s is not of this mode: is the key live and the secret not?")
  IllegalStateException otherMode(String event);

  @Message(id = 10408, value = "Subscription %s has %d items instead of one")
  IllegalStateException manyItems(String subscription, int items);
}
