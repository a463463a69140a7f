package io.streamcore.web.problem;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.streamcore.problem.FieldError;
import io.streamcore.problem.Invalid;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Bean Validation's findings as field errors. */
final class Violations {

  private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  private Violations() {}

  static Invalid problem(ConstraintViolationException e) {
    List<FieldError> errors = new ArrayList<>();
    for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
      errors.add(
          new FieldError(
              field(violation.getPropertyPath()), rule(violation), violation.getMessage()));
    }
    errors.sort(Comparator.comparing(FieldError::field).thenComparing(FieldError::rule));
    return new Invalid(errors);
  }

  /** The wire name: without the method and, for a body, its parameter. */
  private static String field(Path path) {
    List<String> names = new ArrayList<>();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.BEAN) {
        names.add(SNAKE.translate(String.valueOf(node.getName())));
      } else if (node.getKind() == ElementKind.PARAMETER) {
        parameter = SNAKE.translate(String.valueOf(node.getName()));
      }
    }
    return names.isEmpty() ? parameter : String.join(".", names);
  }

  /** The constraint's name: {@code NotBlank} is {@code not_blank}. */
  private static String rule(ConstraintViolation<?> violation) {
    return SNAKE.translate(
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName());
  }
}
