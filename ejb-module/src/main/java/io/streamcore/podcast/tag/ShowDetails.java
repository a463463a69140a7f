package io.streamcore.podcast.tag;

import io.streamcore.problem.Checks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tags of the podcast namespace that a show has and that have parts (<a
 * href="https://podcastindex.org/namespace/1.0">podcast namespace</a>).
 */
public record ShowDetails(
    List<Person> persons,
    List<Funding> funding,
    @Nullable Location location,
    List<RelatedShow> podroll,
    List<TextRecord> texts,
    @Nullable ValueBlock value,
    @Nullable UpdateFrequency updateFrequency) {

  /** Nothing said. */
  public static final ShowDetails NONE =
      new ShowDetails(List.of(), List.of(), null, List.of(), List.of(), null, null);

  public ShowDetails {
    // Jackson makes null of lists that are absent
    persons = persons == null ? List.of() : List.copyOf(persons);
    funding = funding == null ? List.of() : List.copyOf(funding);
    podroll = podroll == null ? List.of() : List.copyOf(podroll);
    texts = texts == null ? List.of() : List.copyOf(texts);
  }

  /** What of it obeys the rules, as it is kept; the rest is left out. */
  public ShowDetails fitting() {
    return new ShowDetails(
        Checks.allFitting(persons, (checks, it) -> Person.checked(checks, "persons", it)),
        Checks.allFitting(funding, (checks, it) -> Funding.checked(checks, "funding", it)),
        Checks.fitting(location, (checks, it) -> Location.checked(checks, "location", it)),
        Checks.allFitting(podroll, (checks, it) -> RelatedShow.checked(checks, "podroll", it)),
        Checks.allFitting(texts, (checks, it) -> TextRecord.checked(checks, "texts", it)),
        Checks.fitting(value, (checks, it) -> ValueBlock.checked(checks, "value", it)),
        Checks.fitting(
            updateFrequency, (checks, it) -> UpdateFrequency.checked(checks, "frequency", it)));
  }

  /** The same, as it is kept; broken rules are noted. */
  public ShowDetails checked(Checks checks) {
    List<Person> people = new ArrayList<>();
    checks.each(
        "persons", persons, (it, i) -> people.add(Person.checked(checks, "persons." + i, it)));
    List<Funding> ways = new ArrayList<>();
    checks.each(
        "funding", funding, (it, i) -> ways.add(Funding.checked(checks, "funding." + i, it)));
    List<RelatedShow> shows = new ArrayList<>();
    checks.each(
        "podroll", podroll, (it, i) -> shows.add(RelatedShow.checked(checks, "podroll." + i, it)));
    List<TextRecord> records = new ArrayList<>();
    checks.each(
        "texts", texts, (it, i) -> records.add(TextRecord.checked(checks, "texts." + i, it)));
    return new ShowDetails(
        people,
        ways,
        Location.checked(checks, "location", location),
        shows,
        records,
        ValueBlock.checked(checks, "value", value),
        UpdateFrequency.checked(checks, "update_frequency", updateFrequency));
  }
}
