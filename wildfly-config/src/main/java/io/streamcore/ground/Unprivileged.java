package io.streamcore.ground;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root; this is the user it then runs as, and the way to become that
 * user.
 */
final class Unprivileged {

  private static final String USER = "nobody";

  private Unprivileged() {}

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The command, preceded by what it takes to drop root's rights if we have them. */
  static List<String> command(List<String> command) {
    if (!isRoot()) {
      return command;
    }
    List<String> whole = new ArrayList<>();
    if (isOnPath("setpriv")) {
      whole.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=65534", "--clear-groups", "--"));
      whole.addAll(command);
    } else if (isOnPath("runuser")) {
      whole.addAll(List.of("runuser", "-u", USER, "--"));
      whole.addAll(command);
    } else {
      whole.addAll(List.of("su", "-s", "/bin/sh", USER, "-c", quoted(command)));
    }
    return whole;
  }

  /** Gives a folder and all in it to that user, if we are root. */
  static void own(Path folder) throws IOException {
    if (!isRoot()) {
      return;
    }
    UserPrincipal owner =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            Files.setOwner(directory, owner);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.setOwner(file, owner);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String quoted(List<String> command) {
    return command.stream()
        .map(part -> "'" + part.replace("'", "'\\''") + "'")
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin") + ":/usr/sbin:/sbin";
    return Stream.of(path.split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
