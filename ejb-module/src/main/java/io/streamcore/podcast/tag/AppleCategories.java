package io.streamcore.podcast.tag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Apple's list of categories, which all directories follow (<a
 * href="https://podcasters.apple.com/support/1691-apple-podcasts-categories">Apple Podcasts
 * categories</a>).
 */
public final class AppleCategories {

  private static final Map<String, List<String>> ALL = new LinkedHashMap<>();

  static {
    add("Arts", "Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts");
    add(
        "Business",
        "Careers",
        "Entrepreneurship",
        "Investing",
        "Management",
        "Marketing",
        "Non-Profit");
    add("Comedy", "Comedy Interviews", "Improv", "Stand-Up");
    add("Education", "Courses", "How To", "Language Learning", "Self-Improvement");
    add("Fiction", "Comedy Fiction", "Drama", "Science Fiction");
    add("Government");
    add("History");
    add(
        "Health & Fitness",
        "Alternative Health",
        "Fitness",
        "Medicine",
        "Mental Health",
        "Nutrition",
        "Sexuality");
    add("Kids & Family", "Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids");
    add(
        "Leisure",
        "Animation & Manga",
        "Automotive",
        "Aviation",
        "Crafts",
        "Games",
        "Hobbies",
        "Home & Garden",
        "Video Games");
    add("Music", "Music Commentary", "Music History", "Music Interviews");
    add(
        "News",
        "Business News",
        "Daily News",
        "Entertainment News",
        "News Commentary",
        "Politics",
        "Sports News",
        "Tech News");
    add(
        "Religion & Spirituality",
        "Buddhism",
        "Christianity",
        "Hinduism",
        "Islam",
        "Judaism",
        "Religion",
        "Spirituality");
    add(
        "Science",
        "Astronomy",
        "Chemistry",
        "Earth Sciences",
        "Life Sciences",
        "Mathematics",
        "Natural Sciences",
        "Nature",
        "Physics",
        "Social Sciences");
    add(
        "Society & Culture",
        "Documentary",
        "Personal Journals",
        "Philosophy",
        "Places & Travel",
        "Relationships");
    add(
        "Sports",
        "Baseball",
        "Basketball",
        "Cricket",
        "Fantasy Sports",
        "Football",
        "Golf",
        "Hockey",
        "Rugby",
        "Running",
        "Soccer",
        "Swimming",
        "Tennis",
        "Volleyball",
        "Wilderness",
        "Wrestling");
    add("Technology");
    add("True Crime");
    add(
        "TV & Film",
        "After Shows",
        "Film History",
        "Film Interviews",
        "Film Reviews",
        "TV Reviews");
  }

  private AppleCategories() {}

  private static void add(String name, String... subcategories) {
    ALL.put(name, List.of(subcategories));
  }

  /** The main categories and what is within each, as Apple orders them. */
  public static Map<String, List<String>> all() {
    return Map.copyOf(ALL);
  }

  /** Whether Apple has it, in exactly this spelling. */
  public static boolean has(Category category) {
    List<String> within = ALL.get(category.name());
    return within != null
        && (category.subcategory() == null || within.contains(category.subcategory()));
  }
}
