package io.streamcore.management.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real handshakes with the provider's key managers, as Elytron asks for them. */
class HostKeysTest {

  private static final char[] PASSWORD = "secret-secret".toCharArray();
  private static final StreamCoreTls PROVIDER = new StreamCoreTls();

  @TempDir private static Path folder;

  private final ExecutorService doorman = Executors.newSingleThreadExecutor();
  private final List<String> farewells = new CopyOnWriteArrayList<>();
  private SSLServerSocket door;

  @BeforeEach
  void open() throws Exception {
    KeyManagerFactory hosts = KeyManagerFactory.getInstance(StreamCoreTls.HOSTS, PROVIDER);
    hosts.init(keys("house", "house"), PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(hosts.getKeyManagers(), null, null);
    door =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    doorman.execute(this::greet);
    show(keys("first", "pod.dj.test", "other.dj.test"));
  }

  @AfterEach
  void close() throws Exception {
    door.close();
    doorman.shutdownNow();
    show(keys("nothing"));
  }

  @Test
  void a_domains_certificate_is_shown_to_who_asks_for_it() throws Exception {
    assertThat(shownTo("pod.dj.test")).isEqualTo("CN=pod.dj.test");
    assertThat(shownTo("other.dj.test")).isEqualTo("CN=other.dj.test");
    assertThat(shownTo("POD.dj.test")).isEqualTo("CN=pod.dj.test");
  }

  @Test
  void an_unknown_name_and_no_name_see_the_houses() throws Exception {
    assertThat(shownTo("unknown.dj.test")).isEqualTo("CN=house");
    assertThat(shownTo("dj.test")).isEqualTo("CN=house");
    assertThat(shownTo("")).isEqualTo("CN=house");
  }

  @Test
  void what_is_shown_changes_while_the_door_is_open() throws Exception {
    show(keys("second", "new.dj.test"));

    assertThat(shownTo("new.dj.test")).isEqualTo("CN=new.dj.test");
    assertThat(shownTo("pod.dj.test")).isEqualTo("CN=house");
  }

  /** As {@code key-manager=domains:init} does. */
  private static void show(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory domains = KeyManagerFactory.getInstance(StreamCoreTls.DOMAINS, PROVIDER);
    domains.init(keys, PASSWORD);
  }

  private String shownTo(String host) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (Path file : stores()) {
      KeyStore known = load(file);
      for (String alias : Collections.list(known.aliases())) {
        trusted.setCertificateEntry(file.getFileName() + alias, known.getCertificate(alias));
      }
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    try (SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), door.getLocalPort())) {
      SSLParameters parameters = socket.getSSLParameters();
      List<SNIServerName> names = host.isEmpty() ? List.of() : List.of(new SNIHostName(host));
      parameters.setServerNames(names);
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return shown.getSubjectX500Principal().getName();
    }
  }

  private static List<Path> stores() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void greet() {
    while (!door.isClosed()) {
      try (Socket guest = door.accept();
          OutputStream out = guest.getOutputStream()) {
        out.write('.');
      } catch (IOException e) {
        farewells.add(String.valueOf(e.getMessage())); // a guest has left, or the door is closed
      }
    }
  }

  /** A key store with a self-signed key for each name. */
  private static KeyStore keys(String file, String... names) throws Exception {
    Path path = folder.resolve(file + ".p12");
    for (String name : Files.exists(path) ? new String[0] : names) {
      Process keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-keystore",
                  path.toString(),
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  new String(PASSWORD),
                  "-alias",
                  name,
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=" + name)
              .redirectErrorStream(true)
              .start();
      String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(keytool.waitFor()).as(said).isZero();
    }
    return load(path);
  }

  private static KeyStore load(Path path) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    if (Files.exists(path)) {
      try (InputStream in = Files.newInputStream(path)) {
        store.load(in, PASSWORD);
      }
    } else {
      store.load(null, null);
    }
    return store;
  }
}
