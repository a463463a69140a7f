package io.streamcore.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Foreign code travels unchanged, with its licence, and with a note of where it came from. */
class VendoredFilesTest {
  private static final Path VENDOR = Path.of("src/main/webapp/assets/vendor");
  private static final String NOTE = "vendored.json";

  static Stream<Path> libraries() throws Exception {
    try (var folders = Files.list(VENDOR)) {
      return folders.toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void is_what_its_note_says(Path library) throws Exception {
    JsonNode note = new ObjectMapper().readTree(library.resolve(NOTE).toFile());

    assertThat(note.path("version").asText()).isNotBlank();
    assertThat(note.path("licence").asText()).isNotBlank();
    assertThat(library.resolve("LICENSE")).exists();
    Set<String> noted = new TreeSet<>();
    for (var file : note.path("files").properties()) {
      noted.add(file.getKey());
      assertThat(sha256(library.resolve(file.getKey())))
          .as(file.getKey())
          .isEqualTo(file.getValue().asText());
    }
    assertThat(filesOf(library)).as("files without a checksum").isEqualTo(noted);
  }

  private static Set<String> filesOf(Path library) throws Exception {
    try (var files = Files.list(library)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(NOTE))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
