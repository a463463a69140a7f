package io.streamcore.stripesim;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;

/**
 * The stand-in as a program: {@code <port> <folder> <webhook address>}, with the API key and the
 * webhook's secret in the environment. It writes its address into {@code address} of the folder.
 */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[1]);
    StripeSim sim = open(Integer.parseInt(arguments[0]), folder.resolve("state.json"));
    sim.deliverTo(URI.create(arguments[2]), System.getenv("STREAMCORE_STRIPE_WEBHOOK_SECRET"));
    Path beside = folder.resolve("address.new");
    Files.writeString(beside, sim.base());
    Files.move(beside, folder.resolve("address"), StandardCopyOption.ATOMIC_MOVE);
    new CountDownLatch(1).await();
  }

  /** At its last port, or at any other if somebody else has that by now. */
  private static StripeSim open(int port, Path state) throws IOException {
    String key = System.getenv("STREAMCORE_STRIPE_SECRET_KEY");
    try {
      return new StripeSim(port, key, state);
    } catch (BindException e) {
      return new StripeSim(0, key, state);
    }
  }
}
