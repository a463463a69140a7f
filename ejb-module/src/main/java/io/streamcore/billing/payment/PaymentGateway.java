package io.streamcore.billing.payment;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The need for somebody who takes money regularly, keeps cards, and tells how it went.
 *
 * <p>Every method but {@link #mode} and {@link #read} asks over the network and may take seconds.
 * All throw {@link io.streamcore.problem.Unavailable} when there is no answer, or none that helps,
 * and {@link io.streamcore.problem.Conflict} when the payment itself is refused. Safe for use by
 * many threads.
 */
public interface PaymentGateway {

  /** Whether there is one, and whether its money is real. */
  Mode mode();

  /** Whether money flows. */
  enum Mode {
    /** None is configured: nothing can be bought. */
    OFF,
    /** Cards and money are play things. */
    TEST,
    LIVE
  }

  /** Makes a customer of a user. */
  String createCustomer(UUID userId, String email, String name);

  /** Forgets a customer, and ends the customer's subscriptions at once. */
  void deleteCustomer(String customerId);

  /** Whether the customer is still there. */
  boolean hasCustomer(String customerId);

  /** Makes a product and its first price. */
  Listing createListing(UUID planId, String name, @Nullable String description, Price price);

  /** Gives a product another price; the old one is not sold any more, but still paid. */
  Listing reprice(Listing listing, Price price);

  /** Names a product anew, and says whether it is sold. */
  void describe(Listing listing, String name, @Nullable String description, boolean sold);

  /** A price that is there already, with its product; empty: there is none such. */
  Optional<Found> findPrice(String priceId);

  /** A page on which the customer subscribes; its address holds for a day. */
  URI checkout(Checkout wish);

  /** A page on which the customer looks after cards, invoices and subscriptions. */
  URI portal(String customerId, URI returnTo);

  /** A subscription as it is now; empty: there is none such. */
  Optional<PaidSubscription> find(String subscriptionId);

  /** All subscriptions of a customer, ended ones too. */
  List<PaidSubscription> ofCustomer(String customerId);

  /**
   * Some of all subscriptions, ended ones too, newest first.
   *
   * @param after the last one seen; null: from the start
   */
  List<String> list(@Nullable String after);

  /** Has it end with the paid period, or go on after all. */
  PaidSubscription endWithPeriod(String subscriptionId, boolean end);

  /** Ends it now. */
  void end(String subscriptionId);

  /** Changes what is paid; the difference for the current period is settled at once. */
  PaidSubscription changePrice(PaidSubscription subscription, String priceId);

  /** What became of a payment; empty: there is none such, or it was not for a subscription. */
  Optional<Payment> payment(String chargeId);

  /**
   * Reads a notice that was delivered.
   *
   * @param body the very bytes
   * @param signature what came with them
   * @throws ForgedNotice if nobody who knows a secret of ours has signed it, or long ago
   * @throws IllegalStateException if it is genuine, and about something that matters, but in words
   *     of another version
   */
  Notice read(byte[] body, String signature) throws ForgedNotice;

  /**
   * A product with a price.
   *
   * @param productId of the provider
   * @param priceId of the provider
   */
  record Listing(String productId, String priceId) {}

  /**
   * What is paid how often.
   *
   * @param cents in the smallest unit of the currency
   * @param currency ISO 4217, upper case
   * @param yearly or monthly
   */
  record Price(int cents, String currency, boolean yearly) {}

  /**
   * A price that somebody has made at the provider.
   *
   * @param price empty: it is not paid monthly or yearly, or in parts of cents
   */
  record Found(Listing listing, Optional<Price> price, boolean sold) {}

  /**
   * What somebody wants to subscribe to.
   *
   * @param trialDays free days; 0: none
   */
  record Checkout(
      UUID userId,
      String customerId,
      String priceId,
      int trialDays,
      URI paidReturn,
      URI cancelReturn) {}

  /**
   * What became of a payment for a subscription.
   *
   * @param invoiceId what was paid by it
   */
  record Payment(String subscriptionId, String invoiceId, boolean givenBack, boolean disputed) {}

  /**
   * What a delivered notice says: that something has happened to something. What is so now has to
   * be asked.
   *
   * @param id unique, the same whenever it is delivered again
   * @param type in the provider's words, such as {@code invoice.paid}
   * @param about what kind of thing it is about; NOTHING: something that does not matter here
   * @param subjectId the thing, in the provider's words; empty if it is about nothing
   */
  record Notice(String id, String type, Instant at, About about, String subjectId) {}

  /** What a notice can be about. */
  enum About {
    SUBSCRIPTION,
    CUSTOMER,
    PAYMENT,
    NOTHING
  }

  /** A notice that nobody has signed who may. */
  final class ForgedNotice extends Exception {

    private static final long serialVersionUID = 1L;

    public ForgedNotice(Throwable cause) {
      super("not signed by the payment provider", cause);
    }
  }
}
