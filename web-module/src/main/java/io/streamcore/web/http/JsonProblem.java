package io.streamcore.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.Problem;
import jakarta.ws.rs.BadRequestException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what Jackson says about a body into what the caller can use. */
public final class JsonProblem {

  private JsonProblem() {}

  /**
   * The failure to throw instead: {@link BadRequestException} if the body is no JSON, {@link
   * Invalid} with the field's wire name if it is JSON of the wrong shape, or the problem that the
   * record's own constructor threw.
   */
  public static RuntimeException of(JsonProcessingException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
    }
    if (!(e instanceof JsonMappingException mapping)) {
      return new BadRequestException("The body is not well-formed JSON.");
    }
    String field = path(mapping);
    if (e instanceof UnrecognizedPropertyException) {
      return new Invalid(field, "unknown", "There is no such field.");
    }
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return new Invalid(field, "one_of", "Must be one of: " + names(wrong.getTargetType()) + ".");
    }
    if (e instanceof InvalidFormatException wrong) {
      String rule = wrong.getValue() instanceof String ? "format" : "type";
      return new Invalid(field, rule, "Must be " + shape(wrong.getTargetType()) + ".");
    }
    if (e instanceof MismatchedInputException mismatch) {
      return field.isEmpty() && mismatch.getTargetType() == null
          ? new BadRequestException("The body is not well-formed JSON.")
          : new Invalid(field, "type", "Must be " + shape(mismatch.getTargetType()) + ".");
    }
    return mapping.getCause() instanceof JsonProcessingException
        ? new BadRequestException("The body is not well-formed JSON.")
        : new Invalid(field, "format", "The value is not acceptable.");
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? Integer.toString(step.getIndex())
                    : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ApiJson.mapper().convertValue(constant, String.class))
        .collect(Collectors.joining(", "));
  }

  private static String shape(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number in range";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "a time such as 2026-11-22T08:00:00Z";
    }
    if (type == UUID.class) {
      return "a UUID";
    }
    if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    return "an object";
  }
}
