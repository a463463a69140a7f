package io.streamcore.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Cluster;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Management;
import io.streamcore.harness.NameServer;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.OwnCopy;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import io.streamcore.harness.TlsVisit;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The product as an enterprise runs it: two nodes, objects in S3, mails by SMTP. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("cluster")
class ClusterIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern TOKEN = Pattern.compile("token=3?D?\\s*([A-Za-z0-9_-]{20,})");
  private static final String NEW_PASSWORD = Dj.PASSWORD + "2";
  private static final String USERS = "/api/v1/users";
  private static final String ACCOUNT = "/api/v1/account";
  private static final String BATCH =
      "/deployment=streamcore.ear/subdeployment=batch.jar/subsystem=batch-jberet:";
  private static final String IN_VM =
      "/subsystem=messaging-activemq/server=default/in-vm-acceptor=in-vm:";

  @TempDir private static Path folder;
  private static Cluster cluster;
  private static RunningProduct first;
  private static RunningProduct second;
  private static FirstSignIn firstSignIn;
  private static long migrationsOfOneNode;

  /** What the first administrator was answered, once in the life of the product. */
  private record FirstSignIn(
      Answer account, Answer users, Answer tus, Answer change, Answer oneTimeAgain) {

    static FirstSignIn happen() {
      String oneTime = cluster.firstPassword();
      Api admin = first.signIn(RunningProduct.ADMIN_EMAIL, oneTime);
      return new FirstSignIn(
          admin.get(ACCOUNT),
          admin.get(USERS),
          admin.post("/api/v1/uploads/tus"),
          admin.post(
              ACCOUNT + "/password",
              Map.of("current_password", oneTime, "new_password", RunningProduct.ADMIN_PASSWORD)),
          first
              .anonymous()
              .post(
                  "/api/v1/auth/login",
                  Map.of("email", RunningProduct.ADMIN_EMAIL, "password", oneTime)));
    }
  }

  @BeforeAll
  static void start() throws Exception {
    cluster = Cluster.start(folder);
    first = cluster.first();
    firstSignIn = FirstSignIn.happen();
    migrationsOfOneNode = rows("select count(*) from flyway_schema_history");
    cluster.join();
    second = cluster.second();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void the_first_administrator_has_to_change_the_one_time_password() {
    assertThat(firstSignIn.account().require(200).json().path("must_change_password").asBoolean())
        .isTrue();
    assertThat(firstSignIn.users().require(403).json().path("detail").asText())
        .contains("one-time");
    firstSignIn.tus().require(403);
    firstSignIn.change().require(204);
    firstSignIn.oneTimeAgain().require(401);

    Api admin = first.signIn(RunningProduct.ADMIN_EMAIL, RunningProduct.ADMIN_PASSWORD);

    admin.get(USERS).require(200);
    assertThat(admin.get(ACCOUNT).json().path("must_change_password").asBoolean()).isFalse();
  }

  @Test
  void an_upload_goes_into_s3_and_is_played_through_the_server() throws Exception {
    Dj dj = Dj.join(first);
    UUID upload = tone(dj);

    assertThat(cluster.s3().objects(dj.userId() + "/" + upload + "/original")).isEqualTo(1);
    assertThat(cluster.s3().objects(upload + "/hls/")).isGreaterThan(3);
    assertThat(first.folder().files().resolve("objects")).doesNotExist();
    assertThat(dj.api().get(segment(dj.api(), upload)).require(200).bytes())
        .hasSizeGreaterThan(10_000);
  }

  @Test
  void a_forgotten_password_is_reset_by_a_mail_that_smtp_delivers() {
    Dj dj = Dj.join(first);
    first.anonymous().post("/api/v1/auth/password-reset", Map.of("email", dj.email())).require(202);
    await().atMost(PATIENCE).until(() -> mail(dj.email()).contains("token="));
    Matcher token = TOKEN.matcher(mail(dj.email()));
    assertThat(token.find()).isTrue();

    Map<String, String> reset = Map.of("token", token.group(1), "new_password", NEW_PASSWORD);
    first.anonymous().post("/api/v1/auth/password-reset/confirm", reset).require(204);

    first.signIn(dj.email(), NEW_PASSWORD).get(ACCOUNT).require(200);
  }

  @Test
  void the_site_that_is_allowed_may_call_the_api_and_no_other() {
    assertThat(preflight(Cluster.ORIGIN).header("Access-Control-Allow-Origin"))
        .isEqualTo(Cluster.ORIGIN);
    assertThat(preflight(Cluster.ORIGIN).header("Access-Control-Allow-Headers"))
        .contains("Authorization", "If-Match");
    assertThat(preflight("https://evil.example.org").header("Access-Control-Allow-Origin"))
        .isEmpty();
    Api admin = first.administrator();
    Answer answer =
        admin.send(admin.request(ACCOUNT).header("Origin", Cluster.ORIGIN).GET()).require(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(Cluster.ORIGIN);
    assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag");
    assertThat(answer.header("Vary")).contains("Origin");
  }

  @Test
  void is_not_ready_while_the_broker_is_away() throws Exception {
    Management management = new Management(first);
    management.ask(IN_VM + "stop");

    JsonNode checks = ready(503).path("checks");

    assertThat(checks)
        .anySatisfy(
            check -> {
              assertThat(check.path("name").asText()).isEqualTo("broker");
              assertThat(check.path("status").asText()).isEqualTo("DOWN");
            });
    management.ask(IN_VM + "start");
    ready(200);
  }

  @Test
  void a_second_node_joins_without_migrating_again() {
    assertThat(rows("select count(*) from flyway_schema_history")).isEqualTo(migrationsOfOneNode);
    assertThat(rows("select count(*) from users where role = 'admin'")).isEqualTo(1);
  }

  @Test
  void each_node_takes_the_others_tokens_and_new_keys_hold_at_once() {
    Dj dj = Dj.join(first);
    Api there = second.signIn(dj.email(), Dj.PASSWORD);
    at(second, dj.api()).require(200);
    at(first, there).require(200);

    first.administrator().post("/api/v1/signing-keys").require(204);

    Api renewed = first.signIn(dj.email(), Dj.PASSWORD);
    at(second, renewed).require(200);
    at(second, dj.api()).require(200);
    assertThat(second.anonymous().get("/.well-known/jwks.json").require(200).json())
        .isEqualTo(first.anonymous().get("/.well-known/jwks.json").require(200).json());
    dj.api().post("/api/v1/auth/logout-all").require(204);
    at(second, renewed).require(401);
  }

  @Test
  void a_node_that_redirects_leads_players_to_s3() throws Exception {
    Dj dj = Dj.join(first);
    Api there = second.signIn(dj.email(), Dj.PASSWORD);
    String path = segment(dj.api(), tone(dj));

    Answer redirect = there.get(path);

    assertThat(redirect.status()).isIn(302, 307);
    String address = redirect.header("Location");
    assertThat(address).startsWith(cluster.s3().endpoint()).contains("X-Amz-Signature");
    HttpResponse<byte[]> fetched =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
    assertThat(fetched.statusCode()).isEqualTo(200);
    assertThat(fetched.body()).isEqualTo(dj.api().get(path).require(200).bytes());
  }

  @Test
  @NeedsProgram({"dnsmasq", "pebble"})
  void a_name_is_proven_by_the_right_record_alone() {
    OwnName own = OwnName.register(Dj.join(first), "proof.dj.test");

    JsonNode absent = own.check();
    cluster.names().text("_streamcore." + own.name(), "something-else");
    JsonNode wrong = own.check();

    assertThat(absent.path("verification_status").asText()).isEqualTo("pending");
    assertThat(absent.path("dns_finding").asText()).isEqualTo("absent");
    assertThat(absent.path("route_problem").asText()).contains("CNAME", NameServer.TARGET);
    assertThat(wrong.path("verification_status").asText()).isEqualTo("failed");
    assertThat(wrong.path("dns_problem").asText()).contains("something-else");
    OwnName.ask(first, own.name()).require(404);
    assertThat(OwnName.plain(first, own.name(), "/feed.xml")).contains(" 404 ");
    own.prove(cluster.names());
    OwnName.ask(second, own.name()).require(200);
    first.anonymous().send(handedOn(own.name())).require(404);
  }

  @Test
  @NeedsProgram({"dnsmasq", "pebble"})
  void a_name_is_certified_shown_by_every_node_renewed_and_given_back() {
    OwnName own = OwnName.register(Dj.join(first), "pod.dj.test");
    own.prove(cluster.names());
    // an order of an earlier try that has expired since
    new Rows(first)
        .number(
            "update domains set order_url = ? where custom_domain = ? returning 1",
            "https://localhost/my-order/expired",
            own.name());
    cluster.names().lead(own.name());
    own.check();
    own.awaitCertified();

    BigInteger serial = own.awaitShown(first, BigInteger.ZERO);
    assertThat(own.awaitShown(second, BigInteger.ZERO)).isEqualTo(serial);
    assertThat(TlsVisit.of(second, "unknown.dj.test", "/").isFor(own.name())).isFalse();
    shows(own);

    new Management(first)
        .ask(
            BATCH
                + "start-job(job-xml-name=domain-renew,properties={as_of=\"2100-01-01T00:00:00Z\"})");
    BigInteger renewed = own.awaitShown(second, serial);
    assertThat(own.awaitShown(first, serial)).isEqualTo(renewed);

    own.dj().api().delete(own.path()).require(204);
    await().atMost(PATIENCE).until(() -> !TlsVisit.of(second, own.name(), "/").isFor(own.name()));
    assertThat(OwnName.plain(first, own.name(), "/feed.xml")).contains(" 404 ");
    OwnName.register(Dj.join(first), own.name()); // another's, to be proven anew
  }

  /** The show is found under its own name, and the old address leads there. */
  private static void shows(OwnName own) {
    String oldPath = "/podcasts/" + own.podcastId() + "/feed.xml";
    // a node's picture of names may be two seconds old
    await().atMost(PATIENCE).until(() -> first.anonymous().get(oldPath).status() == 301);
    await()
        .atMost(PATIENCE)
        .until(() -> OwnName.plain(second, own.name(), "/feed.xml").contains(" 301 "));
    String feed = TlsVisit.of(second, own.name(), "/feed.xml").answer();
    assertThat(feed).contains(" 200 ", "https://" + own.name() + oldPath);
    assertThat(TlsVisit.of(first, own.name(), "/").answer()).contains("<h1", "Night Shift");
    assertThat(TlsVisit.of(first, own.name(), "/podcasts/" + UUID.randomUUID()).answer())
        .contains(" 404 ");
    assertThat(first.anonymous().get(oldPath).require(301).header("Location"))
        .isEqualTo("https://" + own.name() + oldPath);
    assertThat(OwnName.plain(second, "evil.example.com", "/podcasts/" + own.podcastId()))
        .contains(" 404 ");
  }

  /** A question to the node that a proxy has handed on from elsewhere. */
  private static HttpRequest.Builder handedOn(String name) {
    return first
        .anonymous()
        .request("/internal/tls/ask?domain=" + name)
        .header("X-Forwarded-For", "192.0.2.7")
        .GET();
  }

  /** Runs after the tests that need both nodes, as nested classes do. */
  @Nested
  class WhenANodeDies {

    @Test
    void its_job_is_finished_by_the_other() {
      Dj dj = Dj.join(first);
      Path mp3 = Sounds.longMp3(folder.resolve("long.mp3"), 10, "64k");
      UUID theirs =
          onSecondNode(
              new Dj(dj.email(), dj.userId(), second.signIn(dj.email(), Dj.PASSWORD)), mp3);

      OwnCopy.kill(second);

      dj.awaitReady(theirs);
      assertThat(rows("select count(*) from jobs where upload_id = ? and node = 'node1'", theirs))
          .isEqualTo(1);
      assertThat(rows("select count(*) from jobs where upload_id = ?", theirs)).isEqualTo(1);
    }
  }

  /** Uploads a file until a copy of it is worked on by the second node; that upload. */
  private static UUID onSecondNode(Dj dj, Path mp3) {
    for (int i = 0; i < 4; i++) {
      UUID id = dj.upload(mp3);
      dj.awaitUpload(id, seen -> seen.path("step").asText().equals("encode"));
      if (rows("select count(*) from jobs where upload_id = ? and node = 'node2'", id) == 1) {
        return id;
      }
    }
    throw new AssertionError("the second node takes no jobs");
  }

  /** A short upload that is ready. */
  private static UUID tone(Dj dj) throws Exception {
    UUID upload = dj.upload(Sounds.tone(folder.resolve("tone.mp3"), 20, "-b:a", "128k"));
    dj.awaitReady(upload);
    return upload;
  }

  private static Answer at(RunningProduct node, Api whose) {
    Api anybody = node.anonymous();
    return anybody.send(
        anybody.request(ACCOUNT).header("Authorization", "Bearer " + whose.token()).GET());
  }

  private static Answer preflight(String origin) {
    Api anybody = first.anonymous();
    return anybody.send(
        anybody
            .request(USERS)
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  /** The path of the second segment of the best rung. */
  private static String segment(Api api, UUID upload) {
    String root = "/media/" + upload + "/";
    String rung = lastLine(api.get(root + "master.m3u8").require(200));
    String name = lastLine(api.get(root + rung).require(200));
    return root + rung.substring(0, rung.lastIndexOf('/') + 1) + name;
  }

  private static String lastLine(Answer playlist) {
    return playlist
        .text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .reduce((before, line) -> line)
        .orElseThrow();
  }

  /** The readiness check's answer, as soon as it is of that status. */
  private static JsonNode ready(int status) {
    Api anybody = first.anonymous();
    return await()
        .atMost(PATIENCE)
        .until(
            () -> anybody.send(HttpRequest.newBuilder(first.management("/health/ready"))),
            answer -> answer.status() == status)
        .json();
  }

  /** What the mail server has got for somebody. */
  private static String mail(String email) {
    StringBuilder all = new StringBuilder();
    for (var message : cluster.post().getReceivedMessagesForDomain(email)) {
      all.append(GreenMailUtil.getBody(message).replace("=\r\n", ""));
    }
    return all.toString();
  }

  private static long rows(String query, Object... parameters) {
    return new Rows(first).number(query, parameters);
  }
}
