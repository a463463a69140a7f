package io.streamcore.adapter.stripe;

import io.streamcore.billing.payment.PaymentGateway;
import io.streamcore.billing.payment.PaymentGatewayContract;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract against the real Stripe, for who has a test key. It leaves products behind there.
 */
@EnabledIfEnvironmentVariable(named = "STREAMCORE_TEST_STRIPE_KEY", matches = "(sk|rk)_test_.+")
class RealStripeTest extends PaymentGatewayContract {

  @Override
  protected PaymentGateway gateway() {
    return StripePaymentGateway.to(
        System.getenv("STREAMCORE_TEST_STRIPE_KEY"), "https://api.stripe.com", "none", "none");
  }
}
