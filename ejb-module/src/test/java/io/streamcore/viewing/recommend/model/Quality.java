package io.streamcore.viewing.recommend.model;

import io.streamcore.media.offer.Candidate;
import io.streamcore.viewing.recommend.model.Viewer.Liked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Measures lists against what profiles of {@link Tastes} first watched behind the split: the gain
 * of the first ten, discounted by place (NDCG@10), and the share of it that is among the first
 * twenty (Recall@20). Beside it, what simpler ways would have told from the same histories.
 */
public final class Quality {

  private static final int NDCG = 10;
  private static final int RECALL = 20;
  private static final UUID MAKER = new UUID(9, 9);

  /** The means over all profiles that have watched something on both sides of the split. */
  public record Result(double ndcg, double recall, int profiles) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.4f %.4f", ndcg, recall);
    }
  }

  /** Some way to find what a profile may like. */
  @FunctionalInterface
  public interface Way {
    /** The best titles for a profile, best first. */
    int[] list(int profile);
  }

  private final Tastes tastes;
  private final int[][] known;
  private final float[][] weights;
  private final int[][] later;
  private final long[] popularity;

  public Quality(Tastes tastes) {
    this.tastes = tastes;
    this.known = new int[tastes.profiles()][];
    this.weights = new float[tastes.profiles()][];
    this.later = new int[tastes.profiles()][];
    this.popularity = new long[tastes.titles()];
    IntStream.range(0, tastes.profiles()).parallel().forEach(this::split);
    for (int[] titles : known) {
      for (int title : titles) {
        popularity[title]++;
      }
    }
  }

  private void split(int profile) {
    Tastes.Watched[] history = tastes.of(profile);
    int count = 0;
    while (count < history.length && history[count].day() < Tastes.SPLIT) {
      count++;
    }
    known[profile] = new int[count];
    weights[profile] = new float[count];
    later[profile] = new int[history.length - count];
    for (int i = 0; i < history.length; i++) {
      if (i < count) {
        known[profile][i] = history[i].title();
        weights[profile][i] = weight(history[i]);
      } else {
        later[profile][i - count] = history[i].title();
      }
    }
  }

  private static float weight(Tastes.Watched watched) {
    int seconds = (int) (watched.share() * 1000);
    double daysAgo = (double) Tastes.SPLIT - watched.day();
    return new Feedback(seconds, 1000, watched.completed(), 0, daysAgo).weight();
  }

  /** How well a way would have told what came later. */
  public Result of(Way way) {
    double[] ndcg = new double[known.length];
    double[] recall = new double[known.length];
    int[] judged =
        IntStream.range(0, known.length)
            .filter(it -> known[it].length > 0 && later[it].length > 0)
            .toArray();
    for (int profile : judged) {
      judge(way.list(profile), later[profile], profile, ndcg, recall);
    }
    return new Result(
        Arrays.stream(ndcg).sum() / judged.length,
        Arrays.stream(recall).sum() / judged.length,
        judged.length);
  }

  private static void judge(int[] list, int[] wanted, int profile, double[] ndcg, double[] recall) {
    double gain = 0;
    double ideal = 0;
    int hits = 0;
    for (int i = 0; i < RECALL; i++) {
      double discount = Math.log(2) / Math.log(i + 2.0);
      if (i < NDCG && i < wanted.length) {
        ideal += discount;
      }
      int title = i < list.length ? list[i] : -1;
      if (Arrays.stream(wanted).anyMatch(it -> it == title)) {
        hits++;
        gain += i < NDCG ? discount : 0;
      }
    }
    ndcg[profile] = gain / ideal;
    recall[profile] = (double) hits / Math.min(RECALL, wanted.length);
  }

  /** What most have watched, but for what the profile knows. */
  public Way popularity() {
    return profile -> {
      Strongest best = new Strongest(RECALL);
      boolean[] seen = seen(profile);
      for (int i = 0; i < popularity.length; i++) {
        if (!seen[i]) {
          best.offer(i, (float) popularity[i]);
        }
      }
      return best.drain();
    };
  }

  /**
   * The sum of the neighbours' cosines, each title with so many neighbours, from what was watched
   * at all, as the textbook has it.
   */
  public Way itemKnn(float shrinkage, int neighbours) {
    Relations relations =
        Cosine.learn(
            reader -> {
              for (int[] titles : known) {
                float[] ones = new float[titles.length];
                Arrays.fill(ones, 1);
                reader.read(titles, ones, titles.length);
              }
            },
            tastes.titles(),
            shrinkage,
            neighbours);
    return profile -> {
      float[] sums = new float[tastes.titles()];
      for (int title : known[profile]) {
        for (int i = relations.starts()[title]; i < relations.starts()[title + 1]; i++) {
          sums[relations.targets()[i]] += relations.weights()[i];
        }
      }
      boolean[] seen = seen(profile);
      Strongest best = new Strongest(RECALL);
      for (int i = 0; i < sums.length; i++) {
        if (!seen[i]) {
          best.offer(i, sums[i]);
        }
      }
      return best.drain();
    };
  }

  /** The product's own way, without a server around it. */
  public Way ranked(Method method) {
    List<UUID> ids = IntStream.range(0, tastes.titles()).mapToObj(Quality::id).toList();
    Model model =
        Model.learn(
            new UUID(1, 1),
            method,
            Instant.EPOCH,
            ids,
            reader -> {
              for (int i = 0; i < known.length; i++) {
                int count = 0;
                int[] titles = new int[known[i].length];
                float[] liked = new float[titles.length];
                for (int j = 0; j < titles.length; j++) {
                  if (weights[i][j] > 0) {
                    titles[count] = known[i][j];
                    liked[count++] = weights[i][j];
                  }
                }
                reader.read(titles, liked, count);
              }
            });
    Ranker ranker = new Ranker(new Stock(model, candidates(ids)), 50);
    return profile -> {
      List<Liked> watched = new ArrayList<>();
      for (int i = known[profile].length - 1; i >= 0; i--) {
        watched.add(new Liked(ids.get(known[profile][i]), weights[profile][i]));
      }
      return ranker.rank(new Viewer(18, true, MAKER, watched)).stream()
          .mapToInt(it -> (int) it.titleId().getLeastSignificantBits())
          .toArray();
    };
  }

  private List<Candidate> candidates(List<UUID> ids) {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      List<String> genres = Arrays.stream(tastes.genresOf(i)).mapToObj(Integer::toString).toList();
      all.add(new Candidate(ids.get(i), 0, false, MAKER, popularity[i], genres));
    }
    return all;
  }

  private static UUID id(int title) {
    return new UUID(0, title);
  }

  private boolean[] seen(int profile) {
    boolean[] seen = new boolean[tastes.titles()];
    for (int title : known[profile]) {
      seen[title] = true;
    }
    return seen;
  }
}
