package io.streamcore.problem;

import java.util.List;

/** The request is understood, but fields of it break rules. (422) */
public final class Invalid extends Problem {

  private static final long serialVersionUID = 1L;

  public Invalid(List<FieldError> errors) {
    super("invalid", "Some fields of the request break their rules.", errors);
  }

  public Invalid(String field, String rule, String message) {
    this(List.of(new FieldError(field, rule, message)));
  }
}
