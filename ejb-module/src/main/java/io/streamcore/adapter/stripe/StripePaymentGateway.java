package io.streamcore.adapter.stripe;

import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Product;
import com.stripe.model.Subscription;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceUpdateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.ProductUpdateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionRetrieveParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.billingportal.SessionCreateParams;
import com.stripe.param.common.EmptyParam;
import io.streamcore.billing.payment.PaidSubscription;
import io.streamcore.billing.payment.PaymentGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes money by Stripe. Longer than others, for it is one method for each thing that is asked. */
@ApplicationScoped
public class StripePaymentGateway implements PaymentGateway {

  private static final long PAGE = 100;

  /** Disputes that ended well: the money is here. */
  private static final Set<String> SETTLED = Set.of("won", "warning_closed", "prevented");

  private final StripeAccount account;
  private final StripeNotices notices;

  /** For CDI's proxy. */
  protected StripePaymentGateway() {
    this(new StripeAccount());
  }

  @Inject
  StripePaymentGateway(StripeAccount account) {
    this.account = account;
    this.notices = new StripeNotices(account);
  }

  /**
   * The gateway to an account, outside of a container.
   *
   * @param secret of the webhook
   * @param oldSecret the one before
   */
  public static StripePaymentGateway to(String key, String base, String secret, String oldSecret) {
    return new StripePaymentGateway(
        new StripeAccount(Optional.of(key), base, Optional.of(secret), Optional.of(oldSecret)));
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
    account.announce();
  }

  @Override
  public Mode mode() {
    return account.mode();
  }

  @Override
  public String createCustomer(UUID userId, String email, String name) {
    CustomerCreateParams customer =
        CustomerCreateParams.builder()
            .setEmail(email)
            .setName(name)
            .putMetadata(StripeWords.USER, userId.toString())
            .build();
    return account.ask(stripe -> stripe.customers().create(customer)).getId();
  }

  @Override
  public void deleteCustomer(String customerId) {
    account.look(stripe -> stripe.customers().delete(customerId));
  }

  @Override
  public boolean hasCustomer(String customerId) {
    return account
        .look(stripe -> stripe.customers().retrieve(customerId))
        .filter(customer -> !Boolean.TRUE.equals(customer.getDeleted()))
        .map(Customer::getId)
        .isPresent();
  }

  @Override
  public Listing createListing(
      UUID planId, String name, @Nullable String description, Price price) {
    ProductCreateParams.Builder product =
        ProductCreateParams.builder()
            .setName(name)
            .putMetadata(StripeWords.PLAN, planId.toString());
    if (description != null) {
      product.setDescription(description);
    }
    String productId = account.ask(stripe -> stripe.products().create(product.build())).getId();
    return new Listing(productId, createPrice(productId, price));
  }

  private String createPrice(String productId, Price price) {
    PriceCreateParams params =
        PriceCreateParams.builder()
            .setProduct(productId)
            .setCurrency(price.currency().toLowerCase(Locale.ROOT))
            .setUnitAmount((long) price.cents())
            .setRecurring(
                PriceCreateParams.Recurring.builder()
                    .setInterval(
                        price.yearly()
                            ? PriceCreateParams.Recurring.Interval.YEAR
                            : PriceCreateParams.Recurring.Interval.MONTH)
                    .build())
            .build();
    return account.ask(stripe -> stripe.prices().create(params)).getId();
  }

  @Override
  public Listing reprice(Listing listing, Price price) {
    String priceId = createPrice(listing.productId(), price);
    PriceUpdateParams archived = PriceUpdateParams.builder().setActive(false).build();
    account.ask(stripe -> stripe.prices().update(listing.priceId(), archived));
    return new Listing(listing.productId(), priceId);
  }

  @Override
  public void describe(Listing listing, String name, @Nullable String description, boolean sold) {
    ProductUpdateParams.Builder product =
        ProductUpdateParams.builder().setName(name).setActive(sold);
    if (description == null) {
      product.setDescription(EmptyParam.EMPTY);
    } else {
      product.setDescription(description);
    }
    account.ask(stripe -> stripe.products().update(listing.productId(), product.build()));
  }

  @Override
  public Optional<Found> findPrice(String priceId) {
    Optional<com.stripe.model.Price> found =
        account.look(stripe -> stripe.prices().retrieve(priceId));
    return found.map(
        price -> {
          Product product = account.ask(stripe -> stripe.products().retrieve(price.getProduct()));
          boolean sold =
              Boolean.TRUE.equals(price.getActive()) && Boolean.TRUE.equals(product.getActive());
          return new Found(
              new Listing(product.getId(), price.getId()), StripeWords.price(price), sold);
        });
  }

  @Override
  public URI checkout(Checkout wish) {
    String url =
        account
            .ask(stripe -> stripe.checkout().sessions().create(StripeWords.checkout(wish)))
            .getUrl();
    return URI.create(url);
  }

  @Override
  public URI portal(String customerId, URI returnTo) {
    SessionCreateParams session =
        SessionCreateParams.builder()
            .setCustomer(customerId)
            .setReturnUrl(returnTo.toString())
            .build();
    return URI.create(
        account.ask(stripe -> stripe.billingPortal().sessions().create(session)).getUrl());
  }

  @Override
  public Optional<PaidSubscription> find(String subscriptionId) {
    SubscriptionRetrieveParams params =
        SubscriptionRetrieveParams.builder().addExpand(StripeWords.LATEST_INVOICE).build();
    return account
        .look(stripe -> stripe.subscriptions().retrieve(subscriptionId, params))
        .map(StripeWords::subscription);
  }

  @Override
  public List<PaidSubscription> ofCustomer(String customerId) {
    SubscriptionListParams params =
        SubscriptionListParams.builder()
            .setCustomer(customerId)
            .setStatus(SubscriptionListParams.Status.ALL)
            .setLimit(PAGE)
            .addExpand("data." + StripeWords.LATEST_INVOICE)
            .build();
    return account.ask(stripe -> stripe.subscriptions().list(params)).getData().stream()
        .map(StripeWords::subscription)
        .toList();
  }

  @Override
  public List<String> list(@Nullable String after) {
    SubscriptionListParams.Builder params =
        SubscriptionListParams.builder()
            .setStatus(SubscriptionListParams.Status.ALL)
            .setLimit(PAGE);
    if (after != null) {
      params.setStartingAfter(after);
    }
    return account.ask(stripe -> stripe.subscriptions().list(params.build())).getData().stream()
        .map(Subscription::getId)
        .toList();
  }

  @Override
  public PaidSubscription endWithPeriod(String subscriptionId, boolean end) {
    return update(subscriptionId, SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(end));
  }

  @Override
  public void end(String subscriptionId) {
    account.ask(stripe -> stripe.subscriptions().cancel(subscriptionId));
  }

  @Override
  public PaidSubscription changePrice(PaidSubscription subscription, String priceId) {
    return update(
        subscription.id(),
        SubscriptionUpdateParams.builder()
            .addItem(
                SubscriptionUpdateParams.Item.builder()
                    .setId(subscription.itemId())
                    .setPrice(priceId)
                    .build())
            .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
            // no other plan for a card that does not pay the difference
            .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.ERROR_IF_INCOMPLETE));
  }

  private PaidSubscription update(String subscriptionId, SubscriptionUpdateParams.Builder wanted) {
    SubscriptionUpdateParams params = wanted.addExpand(StripeWords.LATEST_INVOICE).build();
    return StripeWords.subscription(
        account.ask(stripe -> stripe.subscriptions().update(subscriptionId, params)));
  }

  @Override
  public Optional<Payment> payment(String chargeId) {
    Optional<Charge> found = account.look(stripe -> stripe.charges().retrieve(chargeId));
    return found.flatMap(
        charge ->
            invoiceOf(charge)
                .flatMap(
                    invoice ->
                        StripeWords.subscriptionOf(invoice)
                            .map(
                                subscriptionId ->
                                    new Payment(
                                        subscriptionId,
                                        invoice.getId(),
                                        Boolean.TRUE.equals(charge.getRefunded()),
                                        isDisputed(charge)))));
  }

  /** Since API version 2025-03-31 a charge does not name its invoice. */
  private Optional<Invoice> invoiceOf(Charge charge) {
    if (charge.getPaymentIntent() == null) {
      return Optional.empty();
    }
    InvoicePaymentListParams params =
        InvoicePaymentListParams.builder()
            .setPayment(
                InvoicePaymentListParams.Payment.builder()
                    .setType(InvoicePaymentListParams.Payment.Type.PAYMENT_INTENT)
                    .setPaymentIntent(charge.getPaymentIntent())
                    .build())
            .build();
    return account.ask(stripe -> stripe.invoicePayments().list(params)).getData().stream()
        .findFirst()
        .map(payment -> account.ask(stripe -> stripe.invoices().retrieve(payment.getInvoice())));
  }

  private boolean isDisputed(Charge charge) {
    if (!Boolean.TRUE.equals(charge.getDisputed())) {
      return false;
    }
    DisputeListParams params = DisputeListParams.builder().setCharge(charge.getId()).build();
    return account.ask(stripe -> stripe.disputes().list(params)).getData().stream()
        .anyMatch(dispute -> !SETTLED.contains(dispute.getStatus()));
  }

  @Override
  public Notice read(byte[] body, String signature) throws ForgedNotice {
    return notices.read(body, signature);
  }
}
