package io.streamcore.ground;

import java.nio.file.Path;
import java.util.List;

/** The command {@code streamcore}: one word says what to do. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    boolean demo = List.of(arguments).contains(Demo.OPTION);
    Settings settings = new Settings(demo ? Demo.environment(System.getenv()) : System.getenv());
    Home home =
        new Home(Path.of(System.getProperty("streamcore.home", ".")).toAbsolutePath().normalize());
    Product product = new Product(home, settings, new Progress(System.out));
    try {
      System.exit(new Commands(product, settings, System.out).run(List.of(arguments)));
    } catch (Failure e) {
      System.err.println("streamcore: " + e.getMessage());
      System.exit(1);
    }
  }
}
