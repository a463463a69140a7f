package io.streamcore.billing;

import io.streamcore.billing.payment.PaymentGateway.Listing;
import io.streamcore.billing.payment.PaymentGateway.Price;
import io.streamcore.retention.Recoverable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be subscribed to: a product at Stripe with the price that is asked today.
 *
 * <p>Who has subscribed at an earlier price goes on paying that. A deleted plan is not sold any
 * more; who has it keeps it.
 */
@Entity
@Table(name = "monetization_plans")
public class Plan extends Recoverable {

  @Id
  @Column(name = "plan_id")
  private UUID id;

  @Column(name = "name", nullable = false, length = PlanTerms.MAX_NAME)
  private String name;

  @Column(name = "description", columnDefinition = "text")
  private @Nullable String description;

  @Column(name = "stripe_product_id", nullable = false, length = 100)
  private String productId;

  @Column(name = "stripe_price_id", nullable = false, length = 100)
  private String priceId;

  @Column(name = "price_cents", nullable = false)
  private int priceCents;

  @Column(name = "currency", nullable = false, length = 3)
  private String currency;

  @Column(name = "billing_interval", nullable = false, length = 10)
  private String interval;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "features")
  private @Nullable List<String> features;

  @Column(name = "max_devices", nullable = false)
  private int maxDevices;

  @Column(name = "trial_days", nullable = false)
  private int trialDays;

  /** For JPA. */
  protected Plan() {}

  Plan(UUID id, PlanTerms terms, Listing listing, Instant now) {
    super(now);
    this.id = id;
    change(terms, listing, now);
  }

  final void change(PlanTerms terms, Listing listing, Instant now) {
    name = terms.name();
    description = terms.description();
    productId = listing.productId();
    priceId = listing.priceId();
    priceCents = terms.price().cents();
    currency = terms.price().currency();
    interval = terms.price().yearly() ? "yearly" : "monthly";
    features = terms.features().stream().map(Entitlement::wireName).toList();
    maxDevices = terms.maxDevices();
    trialDays = terms.trialDays();
    changed(now);
  }

  void delete(Instant now) {
    hide(now);
  }

  void restore(Instant now) {
    bringBack(now);
  }

  public UUID id() {
    return id;
  }

  /** What administrators have decided. */
  public PlanTerms terms() {
    return new PlanTerms(name, description, price(), features(), maxDevices, trialDays);
  }

  public String name() {
    return name;
  }

  public Price price() {
    return new Price(priceCents, currency, interval.equals("yearly"));
  }

  /** What it opens. A feature that this version does not know opens nothing. */
  public Set<Entitlement> features() {
    List<String> names = features == null ? List.of() : features;
    return Arrays.stream(Entitlement.values())
        .filter(it -> names.contains(it.wireName()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The product and price at Stripe. */
  public Listing listing() {
    return new Listing(productId, priceId);
  }
}
