package io.streamcore.problem;

import java.util.List;

/** The resource is open to subscribers only. (402) */
public final class PaymentRequired extends Problem {

  private static final long serialVersionUID = 1L;

  public PaymentRequired(String detail) {
    super("payment-required", detail, List.of());
  }
}
