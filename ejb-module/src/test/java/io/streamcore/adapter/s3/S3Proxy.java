package io.streamcore.adapter.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** An S3 server in a JVM of its own, on the loopback interface, that keeps objects as files. */
final class S3Proxy {

  private static final String ACCESS_KEY = "contract";
  private static final String SECRET_KEY = "contract-secret";

  private final Process process;
  private final URI endpoint;

  private S3Proxy(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  static S3Proxy start(Path folder) throws IOException {
    int port = freePort();
    URI endpoint = URI.create("http://127.0.0.1:" + port);
    Path objects = Files.createDirectories(folder.resolve("objects"));
    Path configuration =
        Files.write(
            folder.resolve("s3proxy.conf"),
            List.of(
                "s3proxy.endpoint=" + endpoint,
                "s3proxy.authorization=aws-v2-or-v4",
                "s3proxy.identity=" + ACCESS_KEY,
                "s3proxy.credential=" + SECRET_KEY,
                "jclouds.provider=filesystem-nio2",
                "jclouds.filesystem.basedir=" + objects),
            UTF_8);
    String classPath =
        Path.of("src/test/resources/s3proxy").toAbsolutePath()
            + ":"
            + Files.readString(Path.of("target/s3proxy/classpath.txt"), UTF_8).strip();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                classPath,
                "org.gaul.s3proxy.Main",
                "--properties",
                configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    S3Proxy proxy = new S3Proxy(process, endpoint);
    Awaitility.await("s3proxy").atMost(Duration.ofSeconds(60)).until(proxy::answers);
    return proxy;
  }

  S3Connection connection() {
    return connection(SECRET_KEY);
  }

  S3Connection connection(String secretKey) {
    return new S3Connection(
        Optional.of(endpoint), Optional.empty(), "us-east-1", ACCESS_KEY, secretKey, true);
  }

  private boolean answers() {
    try {
      HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
      return connection.getResponseCode() > 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
