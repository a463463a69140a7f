package io.streamcore.problem;

/**
 * One broken rule of one field of a request.
 *
 * @param field the field's wire name, in snake_case; nested fields are joined by dots
 * @param rule the rule's stable name, such as {@code required}, {@code max_length} or {@code
 *     format}
 * @param message the rule in words, for a person; holds no part of a secret
 */
public record FieldError(String field, String rule, String message) {}
