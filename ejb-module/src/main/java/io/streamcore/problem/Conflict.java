package io.streamcore.problem;

import java.util.List;

/** The request is right by itself, but clashes with what is there. (409) */
public final class Conflict extends Problem {

  private static final long serialVersionUID = 1L;

  public Conflict(String detail) {
    super("conflict", detail, List.of());
  }

  /** A clash on one field: another object has this value already. */
  public Conflict(String field, String rule, String message) {
    super("conflict", message, List.of(new FieldError(field, rule, message)));
  }
}
