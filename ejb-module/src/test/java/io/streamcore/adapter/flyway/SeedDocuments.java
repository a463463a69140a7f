package io.streamcore.adapter.flyway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The two documents from which the schema grew, where they are at hand beside the sources. */
record SeedDocuments(String dj, String er) {

  private static final Pattern SQL =
      Pattern.compile("```sql\\n(-- 1\\) users.*?)```", Pattern.DOTALL);
  private static final Pattern SECTION = Pattern.compile("(?m)^#{2,3} [\\d.]+ `(\\w+)`$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` +\\| `([^`]+)` +\\|");
  private static final Pattern ENTITY =
      Pattern.compile("(?m)^ {4}([A-Z_]+) \\{\\n(.*?)^ {4}}", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^ {8}\\w+ (\\w+)");

  /** A column that a document names. */
  record Named(String table, String column) {

    @Override
    public String toString() {
      return table + "." + column;
    }
  }

  /** Looks for the documents above the module's folder. */
  static Optional<SeedDocuments> find() throws IOException {
    Path start = Path.of("").toAbsolutePath();
    List<Path> above = Stream.iterate(start, path -> path != null, Path::getParent).toList();
    for (Path folder : above) {
      Path seeds = folder.resolve("shared/seeds");
      if (Files.isDirectory(seeds)) {
        return Optional.of(
            new SeedDocuments(
                Files.readString(seeds.resolve("dj-platform-schema.md")),
                Files.readString(seeds.resolve("streamcore-er.md"))));
      }
    }
    return Optional.empty();
  }

  /** The DDL of the DJ document. */
  String ddl() {
    Matcher sql = SQL.matcher(dj);
    if (!sql.find()) {
      throw new IllegalStateException("the document holds no DDL");
    }
    return sql.group(1);
  }

  /** The columns in the DJ document's tables of columns. */
  List<Named> djColumns() {
    List<Named> found = new ArrayList<>();
    List<MatchResult> sections = SECTION.matcher(dj).results().toList();
    for (int i = 0; i < sections.size(); i++) {
      int end = i + 1 < sections.size() ? sections.get(i + 1).start() : dj.length();
      String table = sections.get(i).group(1);
      ROW.matcher(dj.substring(sections.get(i).end(), end))
          .results()
          .forEach(row -> found.add(new Named(table, row.group(1))));
    }
    return found;
  }

  /** The attributes of the ER document's entities, in its spelling. */
  List<Named> erAttributes() {
    List<Named> found = new ArrayList<>();
    ENTITY
        .matcher(er)
        .results()
        .forEach(
            entity ->
                ATTRIBUTE
                    .matcher(entity.group(2))
                    .results()
                    .forEach(
                        attribute -> found.add(new Named(entity.group(1), attribute.group(1)))));
    return found;
  }
}
