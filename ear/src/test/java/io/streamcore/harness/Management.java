package io.streamcore.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The server's management model, asked through the launcher's {@code cli} command. */
public final class Management {

  private final RunningProduct product;

  public Management(RunningProduct product) {
    this.product = product;
  }

  /** The answer to one operation, which must succeed, as the management client prints it. */
  public String ask(String operation) {
    Reply reply = tell(operation);
    if (reply.exitCode() != 0) {
      throw new AssertionError(operation + " failed: " + reply.output());
    }
    return reply.output();
  }

  /** What is said to an operation that must fail. */
  public String refusal(String operation) {
    Reply reply = tell(operation);
    if (reply.exitCode() == 0) {
      throw new AssertionError(operation + " succeeded: " + reply.output());
    }
    return reply.output();
  }

  private Reply tell(String operation) {
    Path launcher = Path.of(System.getProperty("streamcore.home"), "wildfly-config/bin/streamcore");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(launcher.toString(), "cli", "--command=" + operation)
              .redirectErrorStream(true);
      builder.environment().put("STREAMCORE_DATA", product.folder().root().toString());
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(operation + " was not answered: " + output);
      }
      return new Reply(process.exitValue(), output);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private record Reply(int exitCode, String output) {}
}
