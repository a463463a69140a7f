package io.streamcore.viewing.recommend.model;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Synthetic histories of a year, always the same from one seed: nothing in them is measured. Every
 * title and every profile has a place in a space of hidden tastes; how many like a title falls by
 * Zipf's law; a profile watches what is near to it and popular, with some chance, and what it
 * watched goes on to where its taste moves. The split is by time: what was watched until day 290 is
 * known, what a profile first watched later is to be told beforehand.
 */
public final class Tastes {

  /** Something that a profile watched. */
  public record Watched(int title, int day, float share, boolean completed) {}

  public static final int YEAR = 365;
  public static final int SPLIT = 290;

  private static final int GENRES = 14;
  private static final int SPACE = 24;
  private static final double NEAR = 2.4;
  private static final double POPULAR = 0.8;
  private static final double DRIFT = 0.35;
  private static final int MOST = 120;

  private final int profiles;
  private final int titles;
  private final long seed;
  private final double[][] places;
  private final double[] fame;
  private final int[] released;
  private final int[][] genresOf;
  private final double[][] genres;

  /**
   * A world.
   *
   * @param seed what all chance comes from
   */
  public Tastes(long seed, int titles, int profiles) {
    this.seed = seed;
    this.titles = titles;
    this.profiles = profiles;
    SplittableRandom chance = new SplittableRandom(seed);
    this.genres = new double[GENRES][];
    Arrays.setAll(genres, i -> place(chance, 1));
    this.places = new double[titles][];
    this.genresOf = new int[titles][];
    this.released = new int[titles];
    this.fame = new double[titles];
    int[] ranks = shuffled(chance, titles);
    for (int i = 0; i < titles; i++) {
      int main = chance.nextInt(GENRES);
      int second = chance.nextInt(GENRES);
      genresOf[i] = main == second ? new int[] {main} : new int[] {main, second};
      places[i] = sum(sum(genres[main], 0.75, genres[second], 0.35), 1, place(chance, 0.75), 1);
      fame[i] = -POPULAR * Math.log(ranks[i] + 10.0);
      released[i] = chance.nextInt(4) == 0 ? chance.nextInt(YEAR - 30) : 0;
    }
  }

  public int titles() {
    return titles;
  }

  public int profiles() {
    return profiles;
  }

  /** The genres of a title, by number. */
  public int[] genresOf(int title) {
    return genresOf[title].clone();
  }

  /** All that a profile watches in the year, by day. */
  public Watched[] of(int profile) {
    SplittableRandom chance = new SplittableRandom(seed * 31 + 1_000_003L * (profile + 1));
    double[] taste = sum(genres[chance.nextInt(GENRES)], 0.8, genres[chance.nextInt(GENRES)], 0.6);
    taste = sum(taste, 1, place(chance, 0.6), 1);
    double[] towards = sum(genres[chance.nextInt(GENRES)], DRIFT, place(chance, DRIFT), 1);
    int count = (int) Math.min(Math.min(MOST, titles / 4), 6 + Math.exp(2.4 + 0.8 * gauss(chance)));
    int[] days = chance.ints(count, 0, YEAR).sorted().toArray();
    double[] luck = new double[titles];
    for (int i = 0; i < titles; i++) {
      luck[i] = fame[i] - Math.log(-Math.log(chance.nextDouble(1e-12, 1))); // Gumbel's trick
    }
    double[] early = fits(taste, luck);
    double[] late = fits(sum(taste, 1, towards, 1), luck);
    boolean[] seen = new boolean[titles];
    Watched[] history = new Watched[count];
    for (int i = 0; i < count; i++) {
      double[] now = chance.nextInt(YEAR) < days[i] ? late : early;
      int title = best(now, seen, days[i]);
      seen[title] = true;
      boolean completed = chance.nextDouble() < 0.65;
      float share = completed ? 1 : (float) chance.nextDouble(0.03, 0.9);
      history[i] = new Watched(title, days[i], share, completed);
    }
    return history;
  }

  private double[] fits(double[] taste, double[] luck) {
    double[] fits = new double[titles];
    for (int i = 0; i < titles; i++) {
      double near = 0;
      for (int d = 0; d < SPACE; d++) {
        near += taste[d] * places[i][d];
      }
      fits[i] = luck[i] + NEAR * near;
    }
    return fits;
  }

  private int best(double[] fits, boolean[] seen, int day) {
    int best = -1;
    for (int i = 0; i < titles; i++) {
      if (!seen[i] && released[i] <= day && (best < 0 || fits[i] > fits[best])) {
        best = i;
      }
    }
    return best;
  }

  /** A place at about this distance from the middle. */
  private static double[] place(SplittableRandom chance, double distance) {
    return IntStream.range(0, SPACE)
        .mapToDouble(i -> gauss(chance) * distance / Math.sqrt(SPACE))
        .toArray();
  }

  private static double[] sum(double[] a, double times, double[] b, double timesB) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * times + b[i] * timesB).toArray();
  }

  private static double gauss(SplittableRandom chance) {
    double radius = Math.sqrt(-2 * Math.log(chance.nextDouble(1e-12, 1)));
    return radius * Math.cos(2 * Math.PI * chance.nextDouble());
  }

  private static int[] shuffled(SplittableRandom chance, int length) {
    int[] all = IntStream.range(0, length).toArray();
    for (int i = length - 1; i > 0; i--) {
      int other = chance.nextInt(i + 1);
      int kept = all[i];
      all[i] = all[other];
      all[other] = kept;
    }
    return all;
  }
}
