package io.streamcore.ground;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;

/** What {@code streamcore} can be told to do; each command answers the exit code. */
final class Commands {

  private static final String USAGE =
      """
      streamcore run|start [--demo]   build what is missing, start everything; run stays in the foreground;
                                      with users and generated tracks to look around with
      streamcore stop                 stop everything, keep the data
      streamcore status [--json]      what runs, and where
      streamcore logs                 follow the server's log
      streamcore cli [argument…]      the server's management client, connected
      streamcore reset [--yes]        delete all data of this copy
      Settings are environment variables STREAMCORE_*: see wildfly-config/README.md.""";

  /** The exit code of what Ctrl-C has ended, as shells have it. */
  private static final int INTERRUPTED = 130;

  private final Product product;
  private final Settings settings;
  private final PrintStream out;

  Commands(Product product, Settings settings, PrintStream out) {
    this.product = product;
    this.settings = settings;
    this.out = out;
  }

  int run(List<String> arguments) {
    String command = arguments.isEmpty() ? "help" : arguments.get(0);
    List<String> options = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    return switch (command) {
      case "start" -> startable(options) ? start(options) : help(2);
      case "run" -> startable(options) ? stay(options) : help(2);
      case "stop" -> stop();
      case "status" -> status(options.contains("--json"));
      case "logs" ->
          inherit(List.of("tail", "-n", "100", "-F", product.folder().serverLog().toString()));
      case "cli" -> cli(options);
      case "reset" -> reset(options.contains("--yes"));
      case "help", "--help", "-h" -> help(0);
      default -> help(2);
    };
  }

  private int help(int exitCode) {
    out.println(USAGE);
    return exitCode;
  }

  private static boolean startable(List<String> options) {
    return options.isEmpty() || options.equals(List.of(Demo.OPTION));
  }

  private int start(List<String> options) {
    welcome(product.start(false), options);
    return 0;
  }

  private void welcome(RunningCopy copy, List<String> options) {
    new Report(product, settings).printTo(out, copy);
    if (options.contains(Demo.OPTION)) {
      new Demo(product, settings, new Progress(out)).seed(copy);
    }
  }

  private int stay(List<String> options) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "stop"));
    RunningCopy copy;
    try {
      copy = product.start(true);
    } catch (Failure e) {
      if (product.isLeaving()) {
        return INTERRUPTED; // what failed, failed of Ctrl-C
      }
      throw e;
    }
    welcome(copy, options);
    out.println("Ctrl-C stops everything.");
    copy.process().ifPresent(process -> process.onExit().join());
    return 0;
  }

  private void leave() {
    try {
      product.leave();
    } catch (Failure e) {
      out.println("streamcore: " + e.getMessage());
    }
  }

  private int stop() {
    if (!product.stop()) {
      out.println("Nothing was running.");
    }
    return 0;
  }

  private int status(boolean json) {
    return new Report(product, settings).status(out, json);
  }

  private int cli(List<String> arguments) {
    RunningCopy copy = running();
    List<String> connected =
        Stream.concat(
                Stream.of(
                    "--connect",
                    "--controller=remote+http://127.0.0.1:" + copy.ports().management()),
                arguments.stream())
            .toList();
    return inherit(Java.cli(product.home(), product.folder(), product.folder().run(), connected));
  }

  private int reset(boolean sure) {
    Path root = product.folder().root();
    if (!sure) {
      out.printf("Delete all data below %s? Type yes: ", root);
      out.flush();
      Scanner answers = new Scanner(System.in, Charset.defaultCharset());
      if (!answers.hasNextLine() || !answers.nextLine().strip().equals("yes")) {
        throw new Failure("Nothing was deleted (say --yes where nobody can be asked)");
      }
    }
    product.stop();
    deleteAll(product.folder().postgresql());
    deleteAll(root);
    out.println("Deleted " + root);
    return 0;
  }

  private static void deleteAll(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new Failure("Could not delete everything below " + root + ": " + e.getMessage(), e);
    }
  }

  private RunningCopy running() {
    return RunningCopy.read(product.folder())
        .filter(copy -> copy.process().isPresent())
        .orElseThrow(
            () -> new Failure("Not running (data folder " + product.folder().root() + ")"));
  }

  private int inherit(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("JBOSS_HOME", product.home().wildfly().toString());
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new Failure("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return INTERRUPTED;
    }
  }
}
