package io.streamcore.problem;

import java.util.List;

/** The body is larger than the limit. (413) */
public final class TooLarge extends Problem {

  private static final long serialVersionUID = 1L;

  public TooLarge(String detail) {
    super("too-large", detail, List.of());
  }
}
