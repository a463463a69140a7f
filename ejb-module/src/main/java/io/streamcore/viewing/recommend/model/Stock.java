package io.streamcore.viewing.recommend.model;

import io.streamcore.media.offer.Candidate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What there is to recommend: the titles on offer, beside what a model knows of them. Immutable, so
 * for any thread.
 */
public final class Stock {

  private static final int[] NO_GENRES = {};

  final Model model;
  final Candidate[] candidates;

  /** The number by which the model knows each candidate; -1: it does not. */
  final int[] inModel;

  /** How popular each candidate is, 0 to 1. */
  final float[] popularity;

  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final int[][] genresOf;
  private final int genres;

  /** A stock of these titles. */
  public Stock(Model model, List<Candidate> offered) {
    this.model = model;
    this.candidates =
        offered.stream().sorted(Comparator.comparing(Candidate::id)).toArray(Candidate[]::new);
    this.inModel = new int[candidates.length];
    this.popularity = new float[candidates.length];
    this.genresOf = new int[candidates.length][];
    Map<String, Integer> names = new HashMap<>();
    double most = 1;
    for (Candidate candidate : candidates) {
      most = Math.max(most, (double) candidate.popularity());
    }
    for (int i = 0; i < candidates.length; i++) {
      Candidate candidate = candidates[i];
      numbers.put(candidate.id(), i);
      Integer known = model.number(candidate.id());
      inModel[i] = known == null ? -1 : known;
      popularity[i] = (float) (Math.log1p((double) candidate.popularity()) / Math.log1p(most));
      genresOf[i] =
          candidate.genres().stream()
              .mapToInt(name -> names.computeIfAbsent(name, it -> names.size()))
              .toArray();
    }
    this.genres = names.size();
  }

  /** How many genres there are. */
  int genres() {
    return genres;
  }

  /** The number of a title that is on offer; null: it is not. */
  @Nullable Integer number(UUID title) {
    return numbers.get(title);
  }

  /** The genres of a title, by number; none if it is not on offer. */
  int[] genresOf(@Nullable Integer candidate) {
    return candidate == null ? NO_GENRES : genresOf[candidate];
  }
}
