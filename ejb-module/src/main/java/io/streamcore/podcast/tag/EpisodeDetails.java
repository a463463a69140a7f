package io.streamcore.podcast.tag;

import io.streamcore.problem.Checks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tags of the podcast namespace that an episode has and that have parts.
 *
 * @param chapters in the order of their start
 */
public record EpisodeDetails(
    List<Person> persons,
    List<Soundbite> soundbites,
    @Nullable Location location,
    List<TextRecord> texts,
    @Nullable ValueBlock value,
    List<Chapter> chapters) {

  /** Nothing said. */
  public static final EpisodeDetails NONE =
      new EpisodeDetails(List.of(), List.of(), null, List.of(), null, List.of());

  public EpisodeDetails {
    // Jackson makes null of lists that are absent
    persons = persons == null ? List.of() : List.copyOf(persons);
    soundbites = soundbites == null ? List.of() : List.copyOf(soundbites);
    texts = texts == null ? List.of() : List.copyOf(texts);
    chapters =
        chapters == null
            ? List.of()
            : chapters.stream().sorted(Comparator.comparingDouble(Chapter::start)).toList();
  }

  /** What of it obeys the rules, as it is kept; the rest is left out. */
  public EpisodeDetails fitting() {
    return new EpisodeDetails(
        Checks.allFitting(persons, (checks, it) -> Person.checked(checks, "persons", it)),
        Checks.allFitting(soundbites, (checks, it) -> Soundbite.checked(checks, "soundbites", it)),
        Checks.fitting(location, (checks, it) -> Location.checked(checks, "location", it)),
        Checks.allFitting(texts, (checks, it) -> TextRecord.checked(checks, "texts", it)),
        Checks.fitting(value, (checks, it) -> ValueBlock.checked(checks, "value", it)),
        Checks.allFitting(chapters, (checks, it) -> Chapter.checked(checks, "chapters", it)));
  }

  /** The same with these chapters instead. */
  public EpisodeDetails with(List<Chapter> others) {
    return new EpisodeDetails(persons, soundbites, location, texts, value, others);
  }

  /** The same, as it is kept; broken rules are noted. */
  public EpisodeDetails checked(Checks checks) {
    List<Person> people = new ArrayList<>();
    checks.each(
        "persons", persons, (it, i) -> people.add(Person.checked(checks, "persons." + i, it)));
    List<Soundbite> bites = new ArrayList<>();
    checks.each(
        "soundbites",
        soundbites,
        (it, i) -> bites.add(Soundbite.checked(checks, "soundbites." + i, it)));
    List<TextRecord> records = new ArrayList<>();
    checks.each(
        "texts", texts, (it, i) -> records.add(TextRecord.checked(checks, "texts." + i, it)));
    List<Chapter> parts = new ArrayList<>();
    checks.each(
        "chapters", chapters, (it, i) -> parts.add(Chapter.checked(checks, "chapters." + i, it)));
    return new EpisodeDetails(
        people,
        bites,
        Location.checked(checks, "location", location),
        records,
        ValueBlock.checked(checks, "value", value),
        parts);
  }
}
