package io.streamcore.viewing.recommend.model;

import io.streamcore.media.offer.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds what fits a profile: by the model, the more so the more it has watched, and else by what is
 * popular and by its genres. What it knows, what is not fit for it and what is not open to it is
 * left out. For one thread: it keeps its workspace.
 */
public final class Ranker {

  /** With so many liked titles, model and the rest weigh the same. */
  private static final float HALF_KNOWN = 1.5f;

  /** Of what the model does not decide. */
  private static final float POPULAR = 0.6f;

  private static final float SAME_GENRE = 0.4f;

  private final Stock stock;
  private final Strongest best;
  private final float[] sums;
  private final float[] strongest;
  private final int[] because;
  private final float[] genres;
  private final boolean[] known;

  /**
   * One who looks through a stock.
   *
   * @param most how many titles to find
   */
  public Ranker(Stock stock, int most) {
    this.stock = stock;
    this.best = new Strongest(most);
    int titles = stock.model.titles().size();
    this.sums = new float[titles];
    this.strongest = new float[titles];
    this.because = new int[titles];
    this.genres = new float[stock.genres()];
    this.known = new boolean[stock.candidates.length];
  }

  /** What fits somebody, best first. */
  public List<Pick> rank(Viewer viewer) {
    float liked = take(viewer.watched());
    float trust = liked / (liked + HALF_KNOWN);
    float highest = highest();
    float favourite = 0;
    for (float genre : genres) {
      favourite = Math.max(favourite, genre);
    }
    best.clear();
    float[] scores = new float[stock.candidates.length];
    for (int i = 0; i < scores.length; i++) {
      if (!known[i] && isFor(viewer, stock.candidates[i])) {
        float fit = highest == 0 ? 0 : Math.max(0, sum(i)) / highest;
        float rest = POPULAR * stock.popularity[i] + SAME_GENRE * affinity(i, favourite);
        scores[i] = trust * fit + (1 - trust) * rest;
        best.offer(i, Math.max(scores[i], Float.MIN_VALUE)); // nobody has watched it yet
      }
    }
    List<Pick> picks = new ArrayList<>();
    for (int i : best.drain()) {
      picks.add(new Pick(stock.candidates[i].id(), scores[i], reason(i, viewer.watched())));
    }
    return picks;
  }

  /** Adds up what the watched titles speak for; how much was liked. */
  private float take(List<Viewer.Liked> watched) {
    Arrays.fill(sums, 0);
    Arrays.fill(strongest, 0);
    Arrays.fill(genres, 0);
    Arrays.fill(known, false);
    float liked = 0;
    for (int i = 0; i < watched.size(); i++) {
      Viewer.Liked one = watched.get(i);
      Integer candidate = stock.number(one.titleId());
      if (candidate != null) {
        known[candidate] = true;
      }
      if (one.weight() > 0) {
        liked += Math.min(1, one.weight());
        for (int genre : stock.genresOf(candidate)) {
          genres[genre] += one.weight();
        }
        Integer number = stock.model.number(one.titleId());
        if (number != null) {
          speak(number, one.weight(), i);
        }
      }
    }
    return liked;
  }

  private void speak(int from, float weight, int place) {
    Relations relations = stock.model.relations();
    int end = relations.starts()[from + 1];
    for (int i = relations.starts()[from]; i < end; i++) {
      int target = relations.targets()[i];
      float part = weight * relations.weights()[i];
      sums[target] += part;
      if (part > strongest[target]) {
        strongest[target] = part;
        because[target] = place;
      }
    }
  }

  private float sum(int candidate) {
    int number = stock.inModel[candidate];
    return number < 0 ? 0 : sums[number];
  }

  private float highest() {
    float highest = 0;
    for (int i = 0; i < stock.candidates.length; i++) {
      if (!known[i]) {
        highest = Math.max(highest, sum(i));
      }
    }
    return highest;
  }

  private float affinity(int candidate, float favourite) {
    int[] own = stock.genresOf(candidate);
    if (favourite == 0 || own.length == 0) {
      return 0;
    }
    float sum = 0;
    for (int genre : own) {
      sum += genres[genre];
    }
    return sum / (own.length * favourite);
  }

  private static boolean isFor(Viewer viewer, Candidate candidate) {
    return candidate.minAge() <= viewer.maxAge()
        && (!candidate.sold()
            || viewer.subscribed()
            || candidate.ownerId().equals(viewer.userId()));
  }

  /** The watched title that speaks for it most, or is most liked of those of its genres. */
  private @Nullable UUID reason(int candidate, List<Viewer.Liked> watched) {
    int number = stock.inModel[candidate];
    if (number >= 0 && strongest[number] > 0 && sums[number] > 0) {
      return watched.get(because[number]).titleId();
    }
    Viewer.Liked most = null;
    for (Viewer.Liked one : watched) {
      if (one.weight() > (most == null ? 0 : most.weight()) && sharesGenre(candidate, one)) {
        most = one;
      }
    }
    return most == null ? null : most.titleId();
  }

  private boolean sharesGenre(int candidate, Viewer.Liked liked) {
    for (int genre : stock.genresOf(stock.number(liked.titleId()))) {
      for (int own : stock.genresOf(candidate)) {
        if (own == genre) {
          return true;
        }
      }
    }
    return false;
  }
}
