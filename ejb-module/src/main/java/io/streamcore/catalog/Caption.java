package io.streamcore.catalog;

import java.time.Instant;

/**
 * What is said in a title, in one language, without its text.
 *
 * @param language BCP 47, such as {@code en} or {@code pt-BR}
 * @param label what viewers choose it by
 */
public record Caption(String language, String label, Instant updatedAt) {}
