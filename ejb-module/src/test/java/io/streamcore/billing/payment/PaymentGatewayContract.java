package io.streamcore.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.billing.payment.PaymentGateway.Checkout;
import io.streamcore.billing.payment.PaymentGateway.Found;
import io.streamcore.billing.payment.PaymentGateway.Listing;
import io.streamcore.billing.payment.PaymentGateway.Mode;
import io.streamcore.billing.payment.PaymentGateway.Price;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every payment gateway does, as far as no person has to pay for it. */
public abstract class PaymentGatewayContract {

  /** The gateway to be judged. */
  protected abstract PaymentGateway gateway();

  @Test
  void sells_a_product_at_changing_prices() {
    PaymentGateway gateway = gateway();
    assertThat(gateway.mode()).isEqualTo(Mode.TEST);
    Price first = new Price(500, "EUR", false);
    Listing listing = gateway.createListing(UUID.randomUUID(), "Contract", "For a test", first);
    assertThat(gateway.findPrice(listing.priceId()).flatMap(Found::price)).contains(first);

    Price second = new Price(4_900, "EUR", true);
    Listing repriced = gateway.reprice(listing, second);
    assertThat(repriced.productId()).isEqualTo(listing.productId());
    assertThat(gateway.findPrice(listing.priceId()).map(Found::sold)).contains(false);
    assertThat(gateway.findPrice(repriced.priceId()).flatMap(Found::price)).contains(second);

    gateway.describe(repriced, "Contract, renamed", null, false);
    assertThat(gateway.findPrice(repriced.priceId()).map(Found::sold)).contains(false);
    assertThat(gateway.findPrice("price_none")).isEmpty();
  }

  @Test
  void leads_a_customer_to_pages_of_its_own() {
    PaymentGateway gateway = gateway();
    UUID userId = UUID.randomUUID();
    String customer = gateway.createCustomer(userId, "contract@example.org", "Lee Contract");
    assertThat(gateway.hasCustomer(customer)).isTrue();
    Listing listing =
        gateway.createListing(UUID.randomUUID(), "Contract", null, new Price(500, "EUR", false));
    URI page =
        gateway.checkout(
            new Checkout(
                userId,
                customer,
                listing.priceId(),
                7,
                URI.create("https://example.org/paid"),
                URI.create("https://example.org/plans")));
    assertThat(page.isAbsolute()).isTrue();
    assertThat(gateway.ofCustomer(customer)).isEmpty();
    assertThat(gateway.find("sub_none")).isEmpty();
    assertThat(gateway.payment("ch_none")).isEmpty();

    gateway.deleteCustomer(customer);
    assertThat(gateway.hasCustomer(customer)).isFalse();
  }
}
