package io.streamcore.problem;

import java.util.List;

/** The caller has used up what the caller may use. (403) */
public final class QuotaExceeded extends Problem {

  private static final long serialVersionUID = 1L;

  public QuotaExceeded(String detail) {
    super("quota-exceeded", detail, List.of());
  }
}
