package io.streamcore.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.billing.payment.PaidSubscription;
import io.streamcore.billing.payment.PaidSubscription.Invoice;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final UUID PLAN = UUID.randomUUID();

  private static PaidSubscription paid(String status, Instant until, Invoice invoice) {
    return new PaidSubscription(
        "sub_1", "cus_1", status, "si_1", "price_1", NOW, NOW, until, false, null, null, invoice,
        null);
  }

  private static Invoice invoice(String id, Instant at, boolean open) {
    return new Invoice(id, at, open, open ? "https://example.org/" + id : null);
  }

  private static Subscription of(String status) {
    Invoice missing = invoice("in_1", NOW, true);
    return new Subscription(UUID.randomUUID(), PLAN, paid(status, NOW.plus(WEEK), missing), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "active,true",
    "trialing,true",
    "past_due,true",
    "unpaid,false",
    "incomplete,false",
    "paused,false",
    "canceled,false",
    "incomplete_expired,false"
  })
  void gives_access_by_its_status(String status, boolean access) {
    assertThat(of(status).givesAccess(NOW, WEEK)).isEqualTo(access);
  }

  @Test
  void gives_access_for_the_grace_period_of_the_first_missing_payment() {
    Subscription row = of("past_due");
    Invoice next = invoice("in_2", NOW.plus(Duration.ofDays(6)), true);
    row.become(PLAN, paid("past_due", NOW.plus(WEEK), next), NOW.plus(Duration.ofDays(6)));

    assertThat(row.givesAccess(NOW.plus(WEEK).minusSeconds(1), WEEK)).isTrue();
    assertThat(row.givesAccess(NOW.plus(WEEK), WEEK)).isFalse();

    row.become(PLAN, paid("active", NOW.plus(WEEK), invoice("in_2", NOW, false)), NOW);
    assertThat(row.pastDueSince()).isEmpty();
    assertThat(row.paymentUrl()).isEmpty();
  }

  @Test
  void gives_no_more_time_to_a_clock_that_is_ahead() {
    Invoice ahead = invoice("in_1", NOW.plus(Duration.ofDays(400)), true);
    Subscription row =
        new Subscription(UUID.randomUUID(), PLAN, paid("past_due", NOW.plus(WEEK), ahead), NOW);
    assertThat(row.pastDueSince()).contains(NOW);
  }

  @Test
  void gives_no_access_long_after_the_last_thing_that_was_heard_of_it() {
    Subscription row = of("active");
    Instant end = NOW.plus(WEEK);
    assertThat(row.givesAccess(end.plus(WEEK).minusSeconds(1), WEEK)).isTrue();
    assertThat(row.givesAccess(end.plus(WEEK), WEEK)).isFalse();
  }

  @Test
  void gives_access_again_with_the_invoice_after_the_one_that_was_given_back() {
    Subscription row = of("active");
    row.withhold("refunded", "in_1", NOW);
    assertThat(row.givesAccess(NOW, WEEK)).isFalse();
    row.become(PLAN, paid("active", NOW.plus(WEEK), invoice("in_1", NOW, false)), NOW);
    assertThat(row.givesAccess(NOW, WEEK)).isFalse();
    row.become(PLAN, paid("active", NOW.plus(WEEK), invoice("in_2", NOW, false)), NOW);
    assertThat(row.givesAccess(NOW, WEEK)).isTrue();
  }

  @Test
  void tells_once_that_access_has_come_or_gone() {
    Subscription row = of("active");
    assertThat(row.tell(true)).isTrue();
    assertThat(row.tell(true)).isFalse();
    assertThat(row.tell(false)).isTrue();
  }

  @Test
  void ends_with_its_user_and_goes_on_only_if_that_was_why() {
    Subscription row = of("active");
    assertThat(row.followUser(true)).isTrue();
    Subscription ended = of("active");
    PaidSubscription byUser =
        new PaidSubscription(
            "sub_1",
            "cus_1",
            "active",
            "si_1",
            "price_1",
            NOW,
            NOW,
            NOW.plus(WEEK),
            true,
            null,
            null,
            null,
            null);
    ended.become(PLAN, byUser, NOW);
    assertThat(ended.followUser(true)).isFalse();
    assertThat(ended.followUser(false)).as("the user had cancelled").isFalse();
    row.become(PLAN, byUser, NOW);
    assertThat(row.followUser(false)).isTrue();
  }
}
