package io.streamcore.problem;

import java.util.List;

/** The caller is not signed in, or the sign-in does not hold. (401) */
public final class Unauthenticated extends Problem {

  private static final long serialVersionUID = 1L;

  public Unauthenticated(String detail) {
    super("unauthenticated", detail, List.of());
  }
}
