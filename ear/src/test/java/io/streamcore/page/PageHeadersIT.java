package io.streamcore.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What travels around the pages: safety headers, entity tags, how long assets are kept. */
class PageHeadersIT {

  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sign-in",
        "/register",
        "/forgot-password",
        "/reset-password",
        "/confirm-email",
        "/account",
        "/uploads",
        "/uploads/0b0f4c4e-1f0e-4c55-9b6c-0d9f6f0b7d11",
        "/stations",
        "/streams",
        "/streams/0b0f4c4e-1f0e-4c55-9b6c-0d9f6f0b7d11",
        "/admin",
        "/admin/jobs",
        "/admin/mails",
        "/problems/quota-exceeded",
        "/nowhere"
      })
  void every_page_is_guarded_and_makes_no_session(String path) throws Exception {
    HttpResponse<String> answer = get(path, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(path.equals("/nowhere") ? 404 : 200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().map()).doesNotContainKeys("Set-Cookie", "X-Powered-By");
  }

  @Test
  void a_page_that_has_not_changed_is_not_sent_again() throws Exception {
    String tag = get("/sign-in").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = get("/sign-in", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void assets_of_this_version_are_kept_for_a_year_and_others_not_at_all() throws Exception {
    Matcher script =
        Pattern.compile("/assets/[0-9a-f]{12}/js/page/sign-in\\.js")
            .matcher(get("/sign-in").body());
    assertThat(script.find()).isTrue();

    HttpResponse<String> current = get(script.group());
    HttpResponse<String> other = get("/assets/000000000000/js/page/sign-in.js");

    assertThat(current.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(current.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(other.body()).isEqualTo(current.body());
    assertThat(other.headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @Test
  void the_type_of_a_problem_leads_to_a_page_that_explains_it() throws Exception {
    assertThat(get("/problems/quota-exceeded").body())
        .contains("<h1>Quota used up</h1>", "site-header");
    assertThat(get("/problems/no-such-kind").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/WEB-INF/pages/sign-in.xhtml",
        "/WEB-INF/web.xml",
        "/assets/000000000000/../../WEB-INF/web.xml",
        "/sign-in.xhtml"
      })
  void the_sources_of_the_pages_stay_inside(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(400, 403, 404);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Site.base() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
