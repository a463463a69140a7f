package io.streamcore.catalog;

import io.streamcore.media.Passes;
import io.streamcore.problem.Checks;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facade of captions: whoever plays a title may read along. */
@Stateless
@PermitAll
public class Captions {

  /** The largest file that is taken. */
  public static final int MAX_BYTES = 1 << 20;

  /** How many languages a title may have captions in. */
  public static final int MAX_LANGUAGES = 50;

  private static final int MAX_TAG = 35; // RFC 5646, 4.4.1
  private static final int MAX_LABEL = 100;

  @Inject private TitleStore titles;

  @Inject private CaptionStore store;

  @Inject @Any private Instance<Passes> passes;

  /**
   * Keeps captions in the place of those in the same language.
   *
   * @param label what viewers choose them by; null: the language's own name
   * @param text WebVTT or SubRip
   * @throws Invalid naming what breaks a rule
   */
  public Caption put(
      Caller caller, UUID titleId, String language, @Nullable String label, String text) {
    Title title = TitleDesk.owned(caller, titles.lock(titleId), false);
    if (title.type() == TitleType.SERIES) {
      throw new Invalid("type", "series", "Captions are given to the episodes of a series.");
    }
    Locale locale = locale(language);
    Checks checks = new Checks();
    String shown = checks.line("label", label, MAX_LABEL);
    checks.pass();
    Caption caption =
        new Caption(
            locale.toLanguageTag(),
            shown == null ? locale.getDisplayName(locale) : shown,
            Moments.now());
    String body = CaptionText.clean(text);
    requireRoom(titleId, caption.language());
    store.put(titleId, caption, body);
    return caption;
  }

  /** Erases captions. */
  public void remove(Caller caller, UUID titleId, String language) {
    TitleDesk.owned(caller, titles.lock(titleId), false);
    if (!store.remove(titleId, locale(language).toLanguageTag())) {
      throw none();
    }
  }

  /**
   * The text of captions, as WebVTT.
   *
   * @param caller who asks; empty: somebody not signed in
   * @param token of a playback of the title; null: none was shown
   * @throws NotFound if there are none, or the title may not be played by who asks
   */
  public String read(
      Optional<Caller> caller, UUID titleId, String language, @Nullable String token) {
    return titles
        .find(titleId)
        .filter(title -> !title.isDeleted())
        .filter(title -> caller.filter(it -> manages(it, title)).isPresent() || opens(token, title))
        .flatMap(title -> store.text(title.id(), language))
        .orElseThrow(Captions::none);
  }

  private boolean manages(Caller caller, Title title) {
    return caller.mayManage(title.userId())
        && passes.stream().noneMatch(it -> it.areNeededBy(caller));
  }

  private boolean opens(@Nullable String token, Title title) {
    return token != null
        && title.uploadId().stream()
            .anyMatch(upload -> passes.stream().anyMatch(it -> it.open(token, upload)));
  }

  private void requireRoom(UUID titleId, String language) {
    List<Caption> there = store.of(List.of(titleId)).getOrDefault(titleId, List.of());
    if (there.size() >= MAX_LANGUAGES
        && there.stream().noneMatch(it -> it.language().equals(language))) {
      throw new Invalid(
          "language",
          "max_items",
          "A title has captions in at most " + MAX_LANGUAGES + " languages.");
    }
  }

  /** The language of a tag; its tag is the canonical spelling. */
  static Locale locale(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (!locale.getLanguage().isEmpty() && locale.toLanguageTag().length() <= MAX_TAG) {
        return locale;
      }
    } catch (IllformedLocaleException e) {
      throw noLanguage();
    }
    throw noLanguage();
  }

  private static Invalid noLanguage() {
    return new Invalid("language", "format", "Must be a language tag such as en or pt-BR.");
  }

  private static NotFound none() {
    return new NotFound("There are no such captions.");
  }
}
