package io.streamcore.relay.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that nobody has signed but itself, and who trusts it. */
public final class OwnKeys {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private OwnKeys() {}

  /** Both sides of a connection: has the key, and trusts this certificate alone. */
  public static SSLContext context() throws IOException, GeneralSecurityException {
    Path folder = Files.createTempDirectory("keys");
    Path file = folder.resolve("keys.p12");
    try {
      generate(file);
      return context(file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static void generate(Path file) throws IOException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command =
        List.of(
            keytool,
            "-genkeypair",
            "-alias",
            "station",
            "-keyalg",
            "EC",
            "-dname",
            "CN=station",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass",
            "changeit");
    try {
      Process made = new ProcessBuilder(command).inheritIO().start();
      if (!made.waitFor(60, TimeUnit.SECONDS) || made.exitValue() != 0) {
        throw new IOException("keytool has made no keys");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("station", store.getCertificate("station"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext made = SSLContext.getInstance("TLS");
    made.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return made;
  }
}
