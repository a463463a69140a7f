package io.streamcore.harness;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.streamcore.ground.Product;
import io.streamcore.ground.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two nodes of a cluster on this machine: one database, one S3 service, one mail server. The first
 * hands media through, the second leads players to the S3 service.
 */
public final class Cluster implements AutoCloseable {

  /** The site that may call the API. */
  public static final String ORIGIN = "https://radio.example.org";

  private final S3Server s3;
  private final GreenMail post;
  private final @Nullable Names names;
  private final Product firstCopy;
  private final Product secondCopy;

  private Cluster(S3Server s3, GreenMail post, @Nullable Names names) {
    this.s3 = s3;
    this.post = post;
    this.names = names;
    firstCopy = OwnCopy.fresh("it-node1", settings("node1"));
    firstCopy.start(false);
    secondCopy = OwnCopy.fresh("it-node2", joining());
    if (names != null) {
      names.authority().start(names.server(), first().copy().ports().http());
    }
  }

  /** Who knows names, and who certifies them. */
  private record Names(NameServer server, AcmeServer authority) {}

  /** Starts everything but the second node. */
  public static Cluster start(Path folder) throws IOException {
    GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.start();
    // whoever needs names says so; the others do without
    boolean named = NameServer.isThere() && AcmeServer.isThere();
    return new Cluster(
        S3Server.start(folder),
        post,
        named ? new Names(NameServer.start(), AcmeServer.prepare(folder)) : null);
  }

  /** Starts the second node. */
  public void join() {
    secondCopy.start(false);
  }

  public RunningProduct first() {
    return RunningProduct.in(firstCopy.folder());
  }

  public RunningProduct second() {
    return RunningProduct.in(secondCopy.folder());
  }

  public S3Server s3() {
    return s3;
  }

  /** The mail server. */
  public GreenMail post() {
    return post;
  }

  /** The first administrator's password, as the launcher prints it. */
  public String firstPassword() {
    return secrets().password("administrator");
  }

  /** The name server, for tests that need {@code dnsmasq} and {@code pebble}. */
  public NameServer names() {
    if (names == null) {
      throw new AssertionError("dnsmasq or pebble is missing");
    }
    return names.server();
  }

  @Override
  public void close() {
    secondCopy.stop();
    firstCopy.stop();
    if (names != null) {
      names.authority().close();
      names.server().close();
    }
    s3.close();
    post.stop();
  }

  private Map<String, String> settings(String node) {
    Map<String, String> settings = new HashMap<>(s3.settings());
    settings.put("STREAMCORE_HTTPS_PORT", "0");
    if (names != null) {
      settings.putAll(names.server().settings());
      settings.putAll(names.authority().settings());
    }
    settings.put("STREAMCORE_NODE", node);
    settings.put("STREAMCORE_NODE_SILENCE_MS", "12000");
    settings.put("STREAMCORE_ADMIN_EMAIL", RunningProduct.ADMIN_EMAIL);
    settings.put("STREAMCORE_ADMIN_PASSWORD", "");
    settings.put("STREAMCORE_CORS_ORIGINS", "https://elsewhere.example.org," + ORIGIN);
    settings.put("STREAMCORE_SMTP_HOST", "127.0.0.1");
    settings.put("STREAMCORE_SMTP_PORT", Integer.toString(post.getSmtp().getPort()));
    return settings;
  }

  /** What the second node has in common with the first. */
  private Map<String, String> joining() {
    Map<String, String> settings = settings("node2");
    int port = first().copy().ports().database();
    settings.put("STREAMCORE_STORAGE_S3_REDIRECT", "true");
    settings.put("STREAMCORE_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/streamcore");
    settings.put("STREAMCORE_DB_USER", "streamcore");
    settings.put("STREAMCORE_DB_PASSWORD", secrets().password("database.application"));
    settings.put("STREAMCORE_CLUSTER_PASSWORD", secrets().password("cluster"));
    settings.put(
        "STREAMCORE_CREDENTIAL_STORE",
        firstCopy.folder().secrets().resolve("master-keys.store").toString());
    settings.put("STREAMCORE_CREDENTIAL_STORE_PASSWORD", secrets().password("credential-store"));
    return settings;
  }

  private Secrets secrets() {
    return new Secrets(firstCopy.folder().secrets());
  }
}
