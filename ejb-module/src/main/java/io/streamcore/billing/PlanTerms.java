package io.streamcore.billing;

import io.streamcore.billing.payment.PaymentGateway.Price;
import io.streamcore.problem.FieldError;
import io.streamcore.problem.Invalid;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about a plan.
 *
 * @param description for the price page, plain text
 * @param features what it opens
 * @param maxDevices on how many devices a subscriber may play at the same time
 * @param trialDays how many days are free at first; 0: none
 */
public record PlanTerms(
    String name,
    @Nullable String description,
    Price price,
    Set<Entitlement> features,
    int maxDevices,
    int trialDays) {

  static final int MAX_NAME = 100;
  static final int MAX_DESCRIPTION = 2000;
  static final int MAX_CENTS = 99_999_999; // what Stripe takes at most
  static final int MAX_DEVICES = 100;
  static final int MAX_TRIAL_DAYS = 730;

  public PlanTerms {
    features = Set.copyOf(features);
  }

  /**
   * The same, neatly.
   *
   * @throws Invalid naming every field that breaks a rule
   */
  PlanTerms checked() {
    List<FieldError> errors = new ArrayList<>();
    String tidy = name.strip();
    if (tidy.isEmpty()) {
      errors.add(new FieldError("name", "required", "Must not be empty."));
    } else if (tidy.length() > MAX_NAME) {
      errors.add(new FieldError("name", "max_length", "At most 100 characters."));
    } else if (tidy.codePoints().anyMatch(Character::isISOControl)) {
      errors.add(new FieldError("name", "format", "Must be one line of plain text."));
    }
    String words = description == null ? "" : description.strip();
    if (words.length() > MAX_DESCRIPTION) {
      errors.add(new FieldError("description", "max_length", "At most 2,000 characters."));
    }
    range(errors, "price_cents", price.cents(), 1, MAX_CENTS);
    range(errors, "max_devices", maxDevices, 1, MAX_DEVICES);
    range(errors, "trial_days", trialDays, 0, MAX_TRIAL_DAYS);
    if (!isCurrency(price.currency())) {
      errors.add(
          new FieldError("currency", "format", "Must be a currency of ISO 4217, such as EUR."));
    }
    if (features.isEmpty()) {
      errors.add(new FieldError("features", "required", "A plan has to open something."));
    }
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return new PlanTerms(
        tidy, words.isEmpty() ? null : words, price, features, maxDevices, trialDays);
  }

  private static void range(List<FieldError> errors, String field, int value, int min, int max) {
    if (value < min || value > max) {
      String message = "Must be between %d and %d.".formatted(min, max);
      errors.add(new FieldError(field, "range", message));
    }
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(known -> known.getCurrencyCode().equals(code));
  }
}
