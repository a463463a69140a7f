package io.streamcore.harness;

import io.streamcore.ground.DataFolder;
import io.streamcore.ground.Home;
import io.streamcore.ground.Product;
import io.streamcore.ground.Progress;
import io.streamcore.ground.RunningCopy;
import io.streamcore.ground.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The copy of the product that the build has started for its tests, or the one whose data folder is
 * named by {@code -Dstreamcore.it.data}.
 */
public final class RunningProduct {

  /** As the build sets them when it starts the product. */
  public static final String ADMIN_EMAIL = "admin@example.org";

  public static final String ADMIN_PASSWORD = "whole-application-tests";

  /** Well below the quarter of an hour that access tokens last. */
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

  private final DataFolder folder;
  private final RunningCopy copy;
  private @Nullable Api administrator;
  private long signedInAt;

  private RunningProduct(DataFolder folder) {
    this.folder = folder;
    copy =
        RunningCopy.read(folder)
            .filter(known -> known.process().isPresent())
            .orElseThrow(() -> new IllegalStateException("nothing runs from " + folder.root()));
  }

  /** The build stops what it started, but not when it is interrupted; then this does. */
  private static void stop(DataFolder data) {
    Home home = new Home(Path.of(System.getProperty("streamcore.home", ".")));
    Progress silence = new Progress(new PrintStream(OutputStream.nullOutputStream()));
    Settings settings = new Settings(Map.of("STREAMCORE_DATA", data.root().toString()));
    new Product(home, settings, silence).stop();
  }

  /** The copy that all tests share. */
  public static RunningProduct get() {
    return Shared.INSTANCE;
  }

  /** A copy that a test has started for itself, to do with it what others must not see. */
  public static RunningProduct in(DataFolder folder) {
    return new RunningProduct(folder);
  }

  /** The root of the pages, without a slash at its end. */
  public URI page() {
    return URI.create("http://localhost:" + copy.ports().http());
  }

  /** An address below the root; {@code path} begins with a slash. */
  public URI at(String path) {
    return URI.create(page() + path);
  }

  /** An address of the management port, for health and metrics. */
  public URI management(String path) {
    return URI.create("http://127.0.0.1:" + copy.ports().management() + path);
  }

  public int managementPort() {
    return copy.ports().management();
  }

  public DataFolder folder() {
    return folder;
  }

  public RunningCopy copy() {
    return copy;
  }

  /** The API without credentials. */
  public Api anonymous() {
    return new Api(this, "");
  }

  /** The API as the first administrator; one sign-in serves many tests, for tries are counted. */
  public synchronized Api administrator() {
    if (administrator == null || System.nanoTime() - signedInAt > TOKEN_LIFE.toNanos()) {
      administrator = signIn(ADMIN_EMAIL, ADMIN_PASSWORD);
      signedInAt = System.nanoTime();
    }
    return administrator;
  }

  /** The API as somebody who has an account. */
  public Api signIn(String email, String password) {
    return anonymous().signIn(email, password);
  }

  /** Found when first asked for: a test with a copy of its own needs no shared one. */
  private static final class Shared {

    private static final RunningProduct INSTANCE = new RunningProduct(folder());

    private static DataFolder folder() {
      String data = System.getProperty("streamcore.it.data", "");
      if (data.isBlank()) {
        throw new IllegalStateException("-Dstreamcore.it.data names no data folder");
      }
      DataFolder folder = new DataFolder(Path.of(data));
      if (Boolean.getBoolean("streamcore.it.own")) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder), "stop"));
      }
      return folder;
    }
  }
}
