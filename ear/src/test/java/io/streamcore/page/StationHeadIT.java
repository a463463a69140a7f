package io.streamcore.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.RunningProduct;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What search engines, link previews and other sites get of a station, without any script. */
class StationHeadIT {

  private static final Pattern LINKED_DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  private final Api stranger = RunningProduct.get().anonymous();
  private final Api administrator = RunningProduct.get().administrator();

  @Test
  void a_station_is_described_in_its_head() throws Exception {
    String id = register(Map.of("name", "Tom & \"Jerry\" </script>FM", "description", "Slow."));

    String page = stranger.get("/stations/" + id).require(200).text();

    assertThat(page)
        .contains("<title>Tom &amp; \"Jerry\" &lt;/script&gt;FM · StreamCore</title>")
        .contains("<meta name=\"description\" content=\"Slow.\" />")
        .contains("<meta property=\"og:type\" content=\"music.radio_station\" />")
        .contains(
            "<meta property=\"og:url\" content=\"" + Site.base() + "/stations/" + id + "\" />")
        .contains("<link rel=\"canonical\" href=\"" + Site.base() + "/stations/" + id + "\" />");
    Matcher data = LINKED_DATA.matcher(page);
    assertThat(data.find()).isTrue();
    JsonNode station = new ObjectMapper().readTree(data.group(1));
    assertThat(station.path("@type").asText()).isEqualTo("RadioBroadcastService");
    assertThat(station.path("name").asText()).isEqualTo("Tom & \"Jerry\" </script>FM");
  }

  @Test
  void the_list_of_stations_is_there_without_scripts() {
    String name = "Listed " + UUID.randomUUID();
    String id = register(Map.of("name", name));

    assertThat(stranger.get("/stations").require(200).text())
        .contains(name, "/stations/" + id, "Off the air");
    assertThat(stranger.get("/stations?live=true").require(200).text()).doesNotContain(name);
  }

  @Test
  void only_the_player_may_be_framed() {
    String id = register(Map.of("name", "Framed"));

    Answer player = stranger.get("/embed/stations/" + id + "?theme=dark").require(200);
    assertThat(player.header("Content-Security-Policy")).endsWith("frame-ancestors *");
    assertThat(player.text()).contains("data-theme=\"dark\"", "noindex");
    assertThat(stranger.get("/stations/" + id).header("Content-Security-Policy"))
        .endsWith("frame-ancestors 'none'");
    assertThat(
            stranger
                .get("/embed/stations/" + UUID.randomUUID())
                .require(404)
                .header("Content-Security-Policy"))
        .endsWith("frame-ancestors 'none'");
  }

  @Test
  void private_and_deleted_stations_do_not_exist_for_strangers() {
    String hidden = register(Map.of("name", "Hidden", "visibility", "private"));
    String deleted = register(Map.of("name", "Deleted"));
    administrator.delete("/api/v1/streams/" + deleted).require(204);

    stranger.get("/stations/" + hidden).require(404);
    stranger.get("/embed/stations/" + hidden).require(404);
    stranger.get("/stations/" + deleted).require(404);
    stranger.get("/stations/not-an-id").require(404);
    assertThat(administrator.get("/stations/" + hidden).require(200).text())
        .contains("<meta name=\"robots\" content=\"noindex\" />");
  }

  private String register(Map<String, Object> stream) {
    Map<String, Object> wish = new HashMap<>(stream);
    wish.put("mount", "/" + UUID.randomUUID());
    return administrator
        .post("/api/v1/streams", wish)
        .require(201)
        .json()
        .path("stream_id")
        .asText();
  }
}
