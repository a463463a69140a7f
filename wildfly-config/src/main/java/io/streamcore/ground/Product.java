package io.streamcore.ground;

import java.util.Map;

/**
 * One copy of the product: database, server and application, started and stopped in the right
 * order.
 */
public final class Product {

  private final Home home;
  private final Settings settings;
  private final DataFolder folder;
  private final Progress progress;

  /** Somebody wants to be rid of it, perhaps while it starts. */
  private volatile boolean leaving;

  public Product(Home home, Settings settings, Progress progress) {
    this.home = home;
    this.settings = settings;
    this.folder = new DataFolder(settings.data(home.root()));
    this.progress = progress;
  }

  public DataFolder folder() {
    return folder;
  }

  public Home home() {
    return home;
  }

  /**
   * Starts everything and returns when the product is ready; what was started is stopped again if
   * it does not get there.
   */
  public RunningCopy start(boolean foreground) {
    RunningCopy.read(folder)
        .filter(copy -> copy.process().isPresent())
        .ifPresent(
            copy -> {
              throw new Failure("Already running: process " + copy.pid() + ", " + copy.publicUrl());
            });
    folder.prepare();
    new StripeStandIn(folder).stop();
    stopDatabase();
    Ports ports = Ports.choose(settings);
    Secrets secrets = new Secrets(folder.secrets());
    try {
      Database database = database(ports, secrets);
      database.prepare();
      Map<String, String> environment =
          ServerEnvironment.of(settings, home, folder, ports, database, secrets);
      if (StripeStandIn.isWanted(settings)) {
        environment.putAll(new StripeStandIn(folder).start(home, ports, secrets, progress));
      }
      new ServerConfiguration(home, folder).prepare(environment, secrets, progress);
      if (leaving) {
        throw new Failure("Called off while it started");
      }
      progress.step("Starting the server");
      Server server = new Server(home, folder, settings);
      ProcessHandle process = server.start(environment, foreground);
      RunningCopy copy =
          RunningCopy.write(
              folder,
              process,
              ports,
              environment.getOrDefault(ServerEnvironment.PUBLIC_URL, ""),
              environment.getOrDefault(ServerEnvironment.RELAY_URL, ""));
      server.awaitReady(copy, progress);
      progress.step("Ready");
      return copy;
    } catch (Failure e) {
      stop();
      throw e;
    }
  }

  /** Stops what runs, and a start that is under way in another thread. */
  void leave() {
    leaving = true;
    stop();
  }

  /** Whether a start failed because it was called off. */
  boolean isLeaving() {
    return leaving;
  }

  /**
   * Stops what runs; says whether there was anything. Threads take turns: who calls off a start
   * stops the same things as the start that fails of it.
   */
  public synchronized boolean stop() {
    boolean running =
        RunningCopy.read(folder)
            .flatMap(RunningCopy::process)
            .map(
                process -> {
                  progress.step("Stopping the server");
                  new Server(home, folder, settings).stop(process);
                  return true;
                })
            .orElse(false);
    new StripeStandIn(folder).stop();
    return stopDatabase() || running;
  }

  /** Whether the readiness check of the running copy passes. */
  public boolean isReady(RunningCopy copy) {
    return new Server(home, folder, settings).isReady(copy.ports().management());
  }

  private Database database(Ports ports, Secrets secrets) {
    if (settings.externalDatabase().isPresent()) {
      progress.step("Connecting to the database");
      return new Database(
          settings.externalDatabase().get(),
          settings.get("STREAMCORE_DB_USER", "streamcore"),
          settings.get("STREAMCORE_DB_PASSWORD", "streamcore"));
    }
    new Postgres(folder).start(home, secrets, ports.database(), progress);
    return Database.embedded(ports.database(), secrets);
  }

  /** Also stops a database whose server was killed. */
  private boolean stopDatabase() {
    Postgres postgres = new Postgres(folder);
    if (!postgres.isRunning()) {
      return false;
    }
    progress.step("Stopping PostgreSQL");
    postgres.stop();
    return true;
  }
}
