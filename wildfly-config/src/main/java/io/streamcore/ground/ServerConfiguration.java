package io.streamcore.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The server's configuration folder: the distribution's full-ha profile with our CLI scripts
 * applied. They are applied again only when one of them, or the server, has changed; what an
 * administrator set in between stays, except where a script says otherwise.
 */
final class ServerConfiguration {

  static final String FILE = "standalone-full-ha.xml";

  private static final String MANAGEMENT_USER = "admin";
  private static final int SCRIPT_SECONDS = 600;

  private final Home home;
  private final DataFolder folder;
  private final Path configuration;

  ServerConfiguration(Home home, DataFolder folder) {
    this.home = home;
    this.folder = folder;
    this.configuration = folder.server().resolve("configuration");
  }

  /** Brings the configuration up to date with the scripts. */
  void prepare(Map<String, String> environment, Secrets secrets, Progress progress) {
    try {
      Files.createDirectories(configuration);
      Files.createDirectories(folder.server().resolve("log"));
      copyDistributed();
      writeManagementUser(secrets.password("management"));
      Path stamp = configuration.resolve("scripts.applied");
      String fingerprint = fingerprint(environment);
      if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
        return;
      }
      progress.step("Configuring the server (wildfly-config/cli)");
      apply(environment, home.scripts());
      Files.writeString(stamp, fingerprint);
    } catch (IOException e) {
      throw new Failure("Cannot configure the server: " + e.getMessage(), e);
    }
  }

  /** Runs the scripts, in order, in an embedded server that opens no port. */
  private void apply(Map<String, String> environment, List<Path> scripts) throws IOException {
    StringBuilder all =
        new StringBuilder("embed-server --server-config=" + FILE + " --std-out=discard\n");
    for (Path script : scripts) {
      all.append("echo ")
          .append(script.getFileName())
          .append('\n')
          .append(Files.readString(script))
          .append('\n');
    }
    all.append("stop-embedded-server\n");
    Path file = Files.writeString(folder.run().resolve("configure.cli"), all);
    Map<String, String> whole = new HashMap<>(environment);
    whole.put("JBOSS_HOME", home.wildfly().toString());
    Shell.run(
        "Configuring the server",
        Java.cli(home, folder, folder.run(), List.of("--file=" + file)),
        whole,
        folder.run().resolve("configure.log"),
        SCRIPT_SECONDS);
  }

  private void copyDistributed() throws IOException {
    try (Stream<Path> files = Files.list(home.wildfly().resolve("standalone/configuration"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        boolean wanted = name.equals(FILE) || name.endsWith(".properties");
        if (wanted && !Files.exists(configuration.resolve(name))) {
          Files.copy(file, configuration.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /** The format of the server's own add-user tool: user = hex(md5(user:realm:password)). */
  private void writeManagementUser(String password) throws IOException {
    String hash = digest("MD5", MANAGEMENT_USER + ":ManagementRealm:" + password);
    Files.writeString(
        configuration.resolve("mgmt-users.properties"),
        "#$REALM_NAME=ManagementRealm$\n" + MANAGEMENT_USER + "=" + hash + "\n");
  }

  private String fingerprint(Map<String, String> environment) throws IOException {
    StringBuilder all = new StringBuilder(home.wildfly().getFileName().toString());
    all.append(environment.containsKey("STREAMCORE_SMTP_USER")); // a script asks for it
    for (Path script : home.scripts()) {
      all.append(script.getFileName()).append('\n').append(Files.readString(script));
    }
    return digest("SHA-256", all.toString());
  }

  private static String digest(String algorithm, String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
