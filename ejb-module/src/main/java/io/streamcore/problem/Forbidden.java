package io.streamcore.problem;

import java.util.List;

/** The caller is known, and may not do this. (403) */
public final class Forbidden extends Problem {

  private static final long serialVersionUID = 1L;

  public Forbidden(String detail) {
    super("forbidden", detail, List.of());
  }
}
