package io.streamcore.harness;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An Icecast of Debian's on ports of its own: a remote server to pull from, and a measure of what
 * encoders and players expect. Tests that use it say {@code @NeedsProgram("icecast2")}.
 */
public final class IcecastServer implements AutoCloseable {

  public static final String SOURCE_PASSWORD = "let-me-send";
  public static final String ADMIN_PASSWORD = "let-me-look";

  /** Where SHOUTcast v1 sources end up: the protocol names no mount. */
  public static final String SHOUTCAST_MOUNT = "/shoutcast";

  private static final String CONFIGURATION =
      """
      <icecast>
        <location>a test</location><admin>nobody@example.org</admin><hostname>localhost</hostname>
        <limits>
          <clients>1000</clients><sources>20</sources><burst-size>65535</burst-size>
          <source-timeout>10</source-timeout>
        </limits>
        <authentication>
          <source-password>%s</source-password>
          <admin-user>admin</admin-user><admin-password>%s</admin-password>
        </authentication>
        <listen-socket>
          <port>%d</port><bind-address>127.0.0.1</bind-address>
          <shoutcast-mount>%s</shoutcast-mount>
        </listen-socket>
        <paths>
          <basedir>/usr/share/icecast2</basedir><webroot>/usr/share/icecast2/web</webroot>
          <adminroot>/usr/share/icecast2/admin</adminroot><logdir>/tmp</logdir>
        </paths>
        <logging><accesslog>-</accesslog><errorlog>-</errorlog><loglevel>3</loglevel></logging>
        <security>
          <chroot>0</chroot>
          %s
        </security>
      </icecast>
      """;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path configuration;
  private final int port;
  private @Nullable Peer process;

  private IcecastServer(Path configuration, int port) {
    this.configuration = configuration;
    this.port = port;
  }

  /**
   * Starts one.
   *
   * @param folder for its configuration
   */
  public static IcecastServer start(Path folder) {
    int port = Peer.freePort();
    // as root it insists on becoming somebody else
    String owner =
        System.getProperty("user.name").equals("root")
            ? "<changeowner><user>nobody</user><group>nogroup</group></changeowner>"
            : "";
    String text =
        CONFIGURATION.formatted(SOURCE_PASSWORD, ADMIN_PASSWORD, port, SHOUTCAST_MOUNT, owner);
    try {
      Path file = Files.writeString(folder.resolve("icecast-" + port + ".xml"), text);
      IcecastServer server = new IcecastServer(file, port);
      server.start();
      return server;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Starts it again, on the same port. */
  public void start() {
    process = Peer.start(List.of("icecast2", "-c", configuration.toString()));
    Peer.awaitPort(port);
  }

  /** Ends it politely: sources and listeners see their connections closed. */
  public void stop() {
    if (process != null) {
      process.close();
      process = null;
    }
  }

  /** Ends it as a crash would. */
  public void kill() {
    if (process != null) {
      process.kill();
      process = null;
    }
  }

  /** Its port for listeners and sources; SHOUTcast v1 sources connect to the one after it. */
  public int port() {
    return port;
  }

  /** The address of a mount, which begins with a slash. */
  public URI listen(String mount) {
    return URI.create("http://127.0.0.1:" + port + mount);
  }

  /** Where an encoder sends to. */
  public Encoder.Target target(String mount) {
    return new Encoder.Target("127.0.0.1", port, mount, "source", SOURCE_PASSWORD);
  }

  /** Its public status document. */
  public String status() {
    HttpRequest request = HttpRequest.newBuilder(listen("/status-json.xsl")).build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Waits until a source feeds that mount. */
  public void awaitSource(String mount) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> status().contains("\"listenurl\":\"http://localhost:" + port + mount + "\""));
  }

  @Override
  public void close() {
    stop();
  }
}
