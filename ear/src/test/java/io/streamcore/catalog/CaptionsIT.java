package io.streamcore.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Household;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captions of titles: who gives them, what becomes of them, and who reads them. */
class CaptionsIT {

  private static final String TITLES = "/api/v1/titles";
  private static final String SRT = "1\n00:00:00,500 --> 00:00:01,500\nGood evening.\n";
  private static final String VTT = "WEBVTT\n\n00:00:00.500 --> 00:00:01.500\nGood evening.\n";

  private static final RunningProduct PRODUCT = RunningProduct.get();

  @TempDir static Path folder;

  private static Dj owner;
  private static Dj other;
  private static Household home;
  private static UUID sound;

  private final String title = title(Map.of());

  @BeforeAll
  static void upload() {
    owner = Dj.join(PRODUCT);
    other = Dj.join(PRODUCT);
    home = Household.join(PRODUCT);
    sound = owner.upload(Sounds.tone(folder.resolve("tone.mp3"), 2, "-b:a", "64k"));
    owner.awaitReady(sound);
  }

  @Test
  void are_read_by_who_plays_the_title_and_by_who_made_it() {
    JsonNode kept = put(owner.api(), "pt-br", SRT).require(200).json();
    String url = kept.path("url").asText();

    assertThat(kept.path("language").asText()).isEqualTo("pt-BR");
    assertThat(kept.path("label").asText()).startsWith("portugu");
    assertThat(home.api().get(TITLES + "/" + title).json().at("/captions/0")).isEqualTo(kept);
    assertThat(home.api().get(captions()).require(200).json().get(0)).isEqualTo(kept);
    assertThat(owner.api().get(url).require(200).text()).isEqualTo(VTT);
    PRODUCT.anonymous().get(url).require(401);
    home.api().get(url).require(404);
    other.api().get(url).require(404);

    String token = play(title);
    Answer read = PRODUCT.anonymous().get(url + "?token=" + token).require(200);
    assertThat(read.text()).isEqualTo(VTT);
    assertThat(read.header("Content-Type")).startsWith("text/vtt");

    owner.api().delete(TITLES + "/" + title).require(204);
    PRODUCT.anonymous().get(url + "?token=" + token).require(404);
    owner.api().get(url).require(404);
    put(owner.api(), "en", SRT).require(404);
    owner.api().post(TITLES + "/" + title + "/restore").require(200);
    owner.api().get(url).require(200);
  }

  @Test
  void are_replaced_in_the_same_language_and_erased() {
    put(owner.api(), "en", SRT).require(200);
    put(owner.api(), "EN?label=For%20the%20deaf", VTT.replace("evening", "night")).require(200);

    JsonNode all = owner.api().get(captions()).require(200).json();
    assertThat(all).hasSize(1);
    assertThat(all.at("/0/label").asText()).isEqualTo("For the deaf");
    assertThat(owner.api().get(all.at("/0/url").asText()).text()).contains("Good night.");
    owner.api().delete(captions() + "/en").require(204);
    owner.api().delete(captions() + "/en").require(404);
    owner.api().get(all.at("/0/url").asText()).require(404);
  }

  @Test
  void are_given_by_who_may_change_the_title_alone() {
    put(other.api(), "en", SRT).require(404);
    other.api().delete(captions() + "/en").require(404);
    put(home.api(), "en", SRT).require(403);
    put(PRODUCT.anonymous(), "en", SRT).require(401);
    put(PRODUCT.administrator(), "en", SRT).require(200);
  }

  @Test
  void that_break_a_rule_are_refused() {
    assertThat(field(put(owner.api(), "en", "no times"))).isEqualTo("body");
    assertThat(field(put(owner.api(), "en_US", SRT))).isEqualTo("language");
    assertThat(field(put(owner.api(), "en?label=" + "x".repeat(101), SRT))).isEqualTo("label");
    put(owner.api(), "en", SRT + "x".repeat(1 << 20)).require(413);
    owner
        .api()
        .send(
            owner
                .api()
                .request(captions() + "/en")
                .header("Content-Type", "text/html")
                .PUT(BodyPublishers.ofString(SRT)))
        .require(415);
  }

  @Test
  void are_not_there_for_a_child_if_the_title_is_not() {
    String unfit = title(Map.of("min_age", 16));
    String url = put(owner.api(), unfit, "en", SRT).require(200).json().path("url").asText();
    String profile = home.profile(Map.of("is_child", true, "pin", "4711"));
    Api child = home.signIn();
    child.post("/api/v1/profiles/" + profile + "/enter", Map.of()).require(200);

    child.get(TITLES + "/" + unfit + "/captions").require(404);
    child.get(url).require(404);
  }

  private String captions() {
    return TITLES + "/" + title + "/captions";
  }

  private static String title(Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(Map.of("title", "Spoken", "upload_id", sound));
    body.putAll(more);
    return owner.api().post(TITLES, body).require(201).json().path("content_id").asText();
  }

  private static String play(String title) {
    String profile = home.profile(Map.of());
    return home.api()
        .post("/api/v1/playback", Map.of("profile_id", profile, "content_id", title))
        .require(201)
        .json()
        .path("token")
        .asText();
  }

  private Answer put(Api api, String language, String text) {
    return put(api, title, language, text);
  }

  private static Answer put(Api api, String title, String language, String text) {
    return api.send(
        api.request(TITLES + "/" + title + "/captions/" + language)
            .header("Content-Type", text.startsWith("WEBVTT") ? "text/vtt" : "application/x-subrip")
            .PUT(BodyPublishers.ofString(text)));
  }

  private static String field(Answer answer) {
    return answer.require(422).json().at("/errors/0/field").asText();
  }
}
