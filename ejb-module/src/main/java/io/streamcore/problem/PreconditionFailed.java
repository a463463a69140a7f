package io.streamcore.problem;

import java.util.List;

/** The object changed since the caller read it. (412) */
public final class PreconditionFailed extends Problem {

  private static final long serialVersionUID = 1L;

  public PreconditionFailed(String detail) {
    super("precondition-failed", detail, List.of());
  }
}
