package io.streamcore.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The clone with its built parts; only read, so that many copies and users can run from one. */
public record Home(Path root) {

  private Path target() {
    return root.resolve("wildfly-config").resolve("target");
  }

  /** The unpacked server distribution, JBOSS_HOME. */
  public Path wildfly() {
    try (Stream<Path> versions = Files.list(target().resolve("server"))) {
      return versions
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow(
              () -> new Failure("No server below " + target() + ": run `mvn package` first"));
    } catch (IOException e) {
      throw new Failure("No server below " + target() + ": run `mvn package` first", e);
    }
  }

  /** Where the server looks for modules: its own and ours. */
  public String modulePath() {
    return wildfly().resolve("modules") + ":" + target().resolve("modules");
  }

  public Path ear() {
    return root.resolve("ear").resolve("target").resolve("streamcore.ear");
  }

  public Path ffmpeg() {
    return target().resolve("ffmpeg").resolve("ffmpeg");
  }

  public Path ffprobe() {
    return target().resolve("ffmpeg").resolve("ffprobe");
  }

  /** The stand-in for Stripe with its libraries. */
  public Path stripeStandIn() {
    return target().resolve("stripe-sim");
  }

  /** The packed database binaries (a .txz). */
  public Path postgresqlArchive() {
    try (Stream<Path> files = Files.list(target().resolve("postgresql"))) {
      return files
          .filter(file -> file.toString().endsWith(".txz"))
          .findFirst()
          .orElseThrow(
              () ->
                  new Failure(
                      "No database binaries below " + target() + ": run `mvn package` first"));
    } catch (IOException e) {
      throw new Failure("No database binaries below " + target() + ": run `mvn package` first", e);
    }
  }

  /** The server's configuration as ordered scripts. */
  public List<Path> scripts() {
    try (Stream<Path> files = Files.list(root.resolve("wildfly-config").resolve("cli"))) {
      return files.filter(file -> file.toString().endsWith(".cli")).sorted().toList();
    } catch (IOException e) {
      throw new Failure("Cannot read the server's CLI scripts: " + e.getMessage(), e);
    }
  }
}
