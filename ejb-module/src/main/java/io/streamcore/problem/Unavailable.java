package io.streamcore.problem;

import java.util.List;

/** Something this needs does not answer at the moment. (503) */
public final class Unavailable extends Problem {

  private static final long serialVersionUID = 1L;

  public Unavailable(String detail) {
    super("unavailable", detail, List.of());
  }
}
