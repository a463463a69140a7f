package io.streamcore.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Something to look around with: a DJ with a few generated tracks, a listener, and the first
 * administrator, whose password stays as it was printed. Made through the API, once per copy: what
 * is there already is left alone.
 */
final class Demo {

  static final String OPTION = "--demo";

  private static final String DJ = "dj@example.org";
  private static final String LISTENER = "listener@example.org";

  private final Product product;
  private final Settings settings;
  private final Progress progress;
  private final Secrets secrets;

  Demo(Product product, Settings settings, Progress progress) {
    this.product = product;
    this.settings = settings;
    this.progress = progress;
    this.secrets = new Secrets(product.folder().secrets());
  }

  /** An environment in which the first administrator need not change the password first. */
  static Map<String, String> environment(Map<String, String> environment) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.putIfAbsent(ServerEnvironment.ONE_TIME_PASSWORD, "false");
    changed.putIfAbsent(StripeStandIn.SETTING, "true");
    return changed;
  }

  /** Adds to the running copy what it lacks, and tells how to sign in. */
  void seed(RunningCopy copy) {
    progress.step("Making the demonstration");
    int port = copy.ports().http();
    DemoApi dj =
        DemoApi.signIn(port, DJ, password("dj"))
            .or(
                () -> {
                  addUsers(port);
                  return DemoApi.signIn(port, DJ, password("dj"));
                })
            .orElseThrow(() -> new Failure(DJ + " cannot sign in"));
    Path folder = product.folder().run();
    for (DemoTune tune : DemoTune.ALL) {
      if (!dj.hasUpload(tune.file())) {
        progress.step("Synthesising and uploading " + tune.title());
        upload(dj, tune.synthesise(ffmpeg(), folder));
      }
    }
    progress.say("");
    progress.say("  DJ               " + DJ + "  password: " + password("dj"));
    progress.say("  Listener         " + LISTENER + "  password: " + password("listener"));
    progress.say("");
  }

  private void addUsers(int port) {
    String email =
        settings.get(ServerEnvironment.ADMIN_EMAIL, ServerEnvironment.STANDARD_ADMIN_EMAIL);
    String password =
        settings
            .find(ServerEnvironment.ADMIN_PASSWORD)
            .orElseGet(() -> secrets.password("administrator"));
    DemoApi administrator =
        DemoApi.signIn(port, email, password)
            .orElseThrow(
                () ->
                    new Failure(
                        "%s: the first password of %s does not hold any more; say it with %s"
                            .formatted(OPTION, email, ServerEnvironment.ADMIN_PASSWORD)));
    administrator.addUser(DJ, "Dana the DJ", password("dj"), "dj");
    administrator.addUser(LISTENER, "Lee the Listener", password("listener"), "listener");
    if (StripeStandIn.isWanted(settings)) {
      administrator.addPlan("Live", 400, List.of("live_streams"), 0);
      administrator.addPlan(
          "Everything",
          900,
          List.of("live_streams", "playlist_access", "podcast_access", "vod_access"),
          14);
    }
  }

  private String password(String user) {
    return secrets.password("demo." + user);
  }

  private String ffmpeg() {
    return settings.get("STREAMCORE_FFMPEG", ServerEnvironment.tool(product.home().ffmpeg()));
  }

  private static void upload(DemoApi dj, Path file) {
    try {
      dj.upload(file);
      Files.delete(file);
    } catch (IOException e) {
      throw new Failure("Cannot remove " + file + ": " + e.getMessage(), e);
    }
  }
}
