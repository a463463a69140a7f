package io.streamcore.problem;

import java.util.List;

/** There is no such thing, or none that the caller may know of. (404) */
public final class NotFound extends Problem {

  private static final long serialVersionUID = 1L;

  public NotFound(String detail) {
    super("not-found", detail, List.of());
  }
}
