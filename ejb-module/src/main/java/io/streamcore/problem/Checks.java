package io.streamcore.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The broken rules of one request, collected field by field so that a caller learns all at once.
 *
 * <p>Each method returns the value as it is kept: stripped, and null where nothing was said.
 */
public final class Checks {

  public static final int MAX_URL = 2000;

  /** What no page of a list of tags needs more of. */
  private static final int MAX_ITEMS = 500;

  // deliverability shows when a directory writes to it; this keeps out what cannot be one
  private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,190}");

  private final List<FieldError> errors = new ArrayList<>();

  /** Notes a broken rule. */
  public void add(String field, String rule, String message) {
    errors.add(new FieldError(field, rule, message));
  }

  /** Whether no rule was broken. */
  public boolean passes() {
    return errors.isEmpty();
  }

  /** Those of a list that break no rule, as they are kept; no more than a list may have. */
  public static <T> List<T> allFitting(List<T> items, BiFunction<Checks, T, T> check) {
    List<T> kept = new ArrayList<>();
    for (T item : items) {
      Checks checks = new Checks();
      T clean = check.apply(checks, item);
      if (checks.passes() && kept.size() < MAX_ITEMS) {
        kept.add(clean);
      }
    }
    return kept;
  }

  /** One thing, as it is kept; null if it breaks a rule. */
  public static <T> @Nullable T fitting(
      @Nullable T thing, BiFunction<Checks, @Nullable T, @Nullable T> check) {
    Checks checks = new Checks();
    T clean = check.apply(checks, thing);
    return checks.passes() ? clean : null;
  }

  /**
   * Passes if no rule was broken.
   *
   * @throws Invalid naming every field that breaks a rule
   */
  public void pass() {
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  /** One line that has to be there. */
  public String required(String field, @Nullable String value, int max) {
    String line = line(field, value, max);
    if (line == null) {
      add(field, "required", "Must not be empty.");
      return "";
    }
    return line;
  }

  /** One line of plain text, or nothing. */
  public @Nullable String line(String field, @Nullable String value, int max) {
    String line = text(field, value, max);
    if (line != null && line.codePoints().anyMatch(Character::isISOControl)) {
      add(field, "format", "Must be one line of plain text.");
    }
    return line;
  }

  /** Text of several lines, or nothing. */
  public @Nullable String text(String field, @Nullable String value, int max) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String text = value.strip();
    if (text.codePointCount(0, text.length()) > max) {
      add(field, "max_length", "Must have at most " + max + " characters.");
    }
    if (text.indexOf('\0') >= 0) {
      add(field, "format", "Must not hold the character NUL.");
    }
    return text;
  }

  /** An address of the web, or nothing. */
  public @Nullable String url(String field, @Nullable String value) {
    String url = line(field, value, MAX_URL);
    if (url != null && !isWeb(url)) {
      add(field, "url", "Must be an address that begins with http:// or https://.");
    }
    return url;
  }

  /** An address of the web that has to be there. */
  public String requiredUrl(String field, @Nullable String value) {
    String url = url(field, value);
    if (url == null) {
      add(field, "required", "Must not be empty.");
      return "";
    }
    return url;
  }

  /** An e-mail address, or nothing. */
  public @Nullable String email(String field, @Nullable String value) {
    String email = line(field, value, 255);
    if (email != null && !EMAIL.matcher(email).matches()) {
      add(field, "email", "Must be an e-mail address.");
    }
    return email;
  }

  /** A number within bounds, or nothing. */
  public void range(String field, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      add(field, "range", "Must be from %d to %d.".formatted(least, most));
    }
  }

  /** A time within an episode, in seconds. */
  public void seconds(String field, double value) {
    if (!(value >= 0 && value <= 1_000_000)) {
      add(field, "range", "Must be seconds from the beginning.");
    }
  }

  /** Each item of a list that is not too long; the place is its index. */
  public <T> void each(String field, List<T> items, ObjIntConsumer<T> check) {
    if (items.size() > MAX_ITEMS) {
      add(field, "max_items", "Must have at most " + MAX_ITEMS + " items.");
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      check.accept(items.get(i), i);
    }
  }

  /** Whether a text is an address of the web: of a host, without a user in it. */
  public static boolean isWeb(String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
