package io.streamcore.ground;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of the JVMs that run the server and its management client. */
final class Java {

  /** What the server's own start script opens to it on a modular JDK. */
  private static final List<String> MODULES =
      List.of(
          "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
          "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

  private static final String SERIAL_FILTER =
      "maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000";

  private Java() {}

  static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static List<String> server(Home home, DataFolder folder, Settings settings) {
    Path base = folder.server();
    List<String> command = new ArrayList<>(List.of(executable(), "-D[Standalone]"));
    command.addAll(List.of(settings.get("STREAMCORE_JAVA_OPTS", "-Xms256m -Xmx1g").split("\\s+")));
    command.addAll(
        List.of(
            "-XX:+UseG1GC",
            "-XX:+ExitOnOutOfMemoryError",
            // how often the JVM copies its counters for jstat; 20 times a second, unless told
            "-XX:PerfDataSamplingInterval=1000",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman",
            "-Djdk.serialFilter=" + SERIAL_FILTER));
    if (Runtime.version().feature() >= 18) {
      command.addAll(
          List.of("-Djava.security.manager=allow", "--enable-native-access=ALL-UNNAMED"));
    }
    command.addAll(MODULES);
    command.addAll(
        List.of(
            "-Dorg.jboss.boot.log.file=" + folder.serverLog(),
            "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
            "-jar",
            home.wildfly().resolve("jboss-modules.jar").toString(),
            "-mp",
            home.modulePath(),
            "org.jboss.as.standalone",
            "-Djboss.home.dir=" + home.wildfly(),
            "-Djboss.server.base.dir=" + base,
            "-Djboss.node.name=" + settings.node(),
            "-c",
            ServerConfiguration.FILE));
    return command;
  }

  /** The management client; {@code log} is the folder of an embedded server's log. */
  static List<String> cli(Home home, DataFolder folder, Path log, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(executable()));
    command.addAll(MODULES);
    command.addAll(
        List.of(
            "-Djboss.server.base.dir=" + folder.server(),
            "-Djboss.server.log.dir=" + log,
            "-Dlogging.configuration=file:"
                + home.wildfly().resolve("bin/jboss-cli-logging.properties"),
            "-Djboss.cli.config=" + home.wildfly().resolve("bin/jboss-cli.xml"),
            "-jar",
            home.wildfly().resolve("jboss-modules.jar").toString(),
            "-mp",
            home.modulePath(),
            "org.jboss.as.cli"));
    command.addAll(arguments);
    return command;
  }
}
