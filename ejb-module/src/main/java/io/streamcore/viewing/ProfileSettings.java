package io.streamcore.viewing;

import io.streamcore.problem.Checks;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a user decides about a profile.
 *
 * @param name one line, at most {@value #MAX_NAME} characters
 * @param child whether it sees only what is fit for children
 * @param pin four to eight digits that lead out of a child's profile; null: as before
 */
public record ProfileSettings(String name, Avatar avatar, boolean child, @Nullable String pin) {

  static final int MAX_NAME = 100;

  private static final Pattern PIN = Pattern.compile("[0-9]{4,8}");

  /**
   * The same, as it is kept.
   *
   * @param pinKnown whether the profile has a PIN already
   * @throws io.streamcore.problem.Invalid naming every field that breaks a rule
   */
  ProfileSettings checked(boolean pinKnown) {
    Checks checks = new Checks();
    String line = checks.required("name", name, MAX_NAME);
    if (pin != null && !hasUsablePin()) {
      checks.add("pin", "format", "Must be four to eight digits.");
    }
    if (pin != null && !child) {
      checks.add("pin", "child", "Only a child's profile has a PIN.");
    }
    if (child && pin == null && !pinKnown) {
      checks.add("pin", "required", "A child's profile needs a PIN, which leads out of it.");
    }
    checks.pass();
    return new ProfileSettings(line, avatar, child, pin);
  }

  /** Whether it names a PIN that obeys its rule. */
  boolean hasUsablePin() {
    return pin != null && PIN.matcher(pin).matches();
  }

  /** Never shows the PIN. */
  @Override
  public String toString() {
    return "ProfileSettings[" + name + "]";
  }
}
