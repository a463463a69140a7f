package io.streamcore.podcast.tag;

import io.streamcore.problem.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How listeners' apps can pay those who made it, and in which shares: {@code podcast:value}.
 *
 * @param type of payment, such as {@code lightning}
 * @param method of delivery, such as {@code keysend}
 * @param suggested amount per minute, as the type writes it
 */
public record ValueBlock(
    String type, String method, @Nullable String suggested, List<Recipient> recipients) {

  private static final int MAX_SPLIT = 1_000_000;

  public ValueBlock {
    recipients = recipients == null ? List.of() : List.copyOf(recipients);
  }

  /**
   * Who gets a share.
   *
   * @param type of address, such as {@code node}
   * @param split the share; shares are weighed against their sum
   * @param fee whether it is taken before the others share; null: it is not
   */
  public record Recipient(
      @Nullable String name,
      String type,
      String address,
      int split,
      @Nullable String customKey,
      @Nullable String customValue,
      @Nullable Boolean fee) {}

  static @Nullable ValueBlock checked(Checks checks, String field, @Nullable ValueBlock value) {
    if (value == null) {
      return null;
    }
    if (value.recipients().isEmpty()) {
      checks.add(field + ".recipients", "required", "Must name at least one recipient.");
    }
    checks.each(
        field + ".recipients",
        value.recipients(),
        (recipient, i) -> check(checks, field + ".recipients." + i, recipient));
    return new ValueBlock(
        checks.required(field + ".type", value.type(), 32),
        checks.required(field + ".method", value.method(), 32),
        checks.line(field + ".suggested", value.suggested(), 32),
        value.recipients());
  }

  private static void check(Checks checks, String field, Recipient recipient) {
    checks.line(field + ".name", recipient.name(), 128);
    checks.required(field + ".type", recipient.type(), 32);
    checks.required(field + ".address", recipient.address(), 256);
    checks.range(field + ".split", recipient.split(), 0, MAX_SPLIT);
    checks.line(field + ".custom_key", recipient.customKey(), 128);
    checks.line(field + ".custom_value", recipient.customValue(), 256);
  }
}
