package io.streamcore.analytics.iab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs are what the lists say; the lists' own examples are the proof. */
class UserAgentsTest {

  @Test
  void every_example_of_the_lists_is_found_under_its_own_name() throws IOException {
    List<String> wrong = new ArrayList<>();
    int examples = 0;
    for (String list : UserAgentLists.ORDER) {
      for (JsonNode entry : entries(list)) {
        for (JsonNode example : entry.path("examples")) {
          examples++;
          Agent found = UserAgents.classify(example.asText());
          if (!entry.path("name").asText().equals(found.app())) {
            wrong.add(example.asText() + " is " + found);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(examples).isEqualTo(1_420);
  }

  @ParameterizedTest
  @CsvSource({
    "'Podcasts/1410.53 CFNetwork/1111 Darwin/19.0.0 (x86_64)', APP, Apple Podcasts, Apple iPhone",
    "'AppleCoreMedia/1.0.0.16G114 (iPod touch; U; CPU OS 12_4_2 like Mac OS X; en_us)', LIBRARY,"
        + " AppleCoreMedia, Apple iPod",
    "'AntennaPod/3.4.0', APP, AntennaPod, Android Phone",
    "'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
        + " Safari/537.36', BROWSER, Chrome, Other Computer",
    "'Overcast (+http://overcast.fm/; Apple Watch podcast app)', APP, Overcast, Other Watch",
    "'atc/1.0 watchOS/7.1 model/Watch5,4', WATCH, Apple Podcasts (Watch),",
    "'Go-http-client/2.0', BOT, Go Http Client,",
    "'7Siters/1.1 (+https://7ooo.ru/siters/)', BOT, 7Siters Crawler,",
    "'Somebody/1.0', UNKNOWN, ,",
  })
  void programs_devices_and_robots_are_told_apart(
      String userAgent, AgentKind kind, String app, String device) {
    assertThat(UserAgents.classify(userAgent)).isEqualTo(new Agent(kind, app, device));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\t"})
  void who_says_no_name_is_taken_for_a_robot(@Nullable String userAgent) {
    assertThat(UserAgents.classify(userAgent).kind()).isEqualTo(AgentKind.BOT);
  }

  @Test
  void an_endless_name_is_cut_and_asked_like_others() {
    assertThat(UserAgents.classify("AntennaPod/" + "9".repeat(100_000)).app())
        .isEqualTo("AntennaPod");
  }

  @Test
  void the_lists_are_those_that_the_record_beside_them_names()
      throws IOException, NoSuchAlgorithmException {
    JsonNode record = new ObjectMapper().readTree(bytes("vendored.json"));
    assertThat(record.path("licence").asText()).isEqualTo("MIT");
    assertThat(record.path("version").asText())
        .isEqualTo(UserAgents.version())
        .hasSizeBetween(1, 40);
    List<String> files = new ArrayList<>();
    record.path("files").fieldNames().forEachRemaining(files::add);
    assertThat(files)
        .containsExactlyInAnyOrder(
            "apps.json", "bots.json", "browsers.json", "devices.json", "libraries.json", "LICENSE");
    for (String file : files) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(file));
      assertThat(HexFormat.of().formatHex(digest))
          .as(file)
          .isEqualTo(record.path("files").path(file).asText());
    }
  }

  private static JsonNode entries(String name) throws IOException {
    return new ObjectMapper().readTree(bytes(name + ".json")).path("entries");
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = UserAgents.class.getResourceAsStream("opawg/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }
}
