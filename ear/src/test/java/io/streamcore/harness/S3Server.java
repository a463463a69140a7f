package io.streamcore.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An S3 server of this machine with one bucket, which keeps its objects as files. */
public final class S3Server implements AutoCloseable {

  private static final String BUCKET = "media";
  private static final String ACCESS_KEY = "whole-application";
  private static final String SECRET_KEY = "whole-application-secret";

  private final int port;
  private final Path bucket;
  private final Peer peer;

  private S3Server(int port, Path bucket, Peer peer) {
    this.port = port;
    this.bucket = bucket;
    this.peer = peer;
  }

  /** Starts the server that the tests of the object store use as well. */
  public static S3Server start(Path folder) throws IOException {
    int port = Peer.freePort();
    Path objects = Files.createDirectories(folder.resolve("objects"));
    Path bucket = Files.createDirectories(objects.resolve(BUCKET));
    Path configuration =
        Files.write(
            folder.resolve("s3proxy.conf"),
            List.of(
                "s3proxy.endpoint=http://127.0.0.1:" + port,
                "s3proxy.authorization=aws-v2-or-v4",
                "s3proxy.identity=" + ACCESS_KEY,
                "s3proxy.credential=" + SECRET_KEY,
                "jclouds.provider=filesystem-nio2",
                "jclouds.filesystem.basedir=" + objects),
            UTF_8);
    Path ejb = Path.of(System.getProperty("streamcore.home"), "ejb-module");
    String classPath =
        ejb.resolve("src/test/resources/s3proxy")
            + ":"
            + Files.readString(ejb.resolve("target/s3proxy/classpath.txt"), UTF_8).strip();
    Peer peer =
        Peer.start(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                classPath,
                "org.gaul.s3proxy.Main",
                "--properties",
                configuration.toString()));
    Peer.awaitPort(port);
    return new S3Server(port, bucket, peer);
  }

  public String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  /** What a copy of the product is set to keep its objects here. */
  public Map<String, String> settings() {
    return Map.of(
        "STREAMCORE_STORAGE_KIND",
        "s3",
        "STREAMCORE_STORAGE_S3_ENDPOINT",
        endpoint(),
        "STREAMCORE_STORAGE_S3_BUCKET",
        BUCKET,
        "STREAMCORE_STORAGE_S3_ACCESS_KEY",
        ACCESS_KEY,
        "STREAMCORE_STORAGE_S3_SECRET_KEY",
        SECRET_KEY);
  }

  /** How many objects there are whose keys hold that text. */
  public long objects(String part) throws IOException {
    try (Stream<Path> tree = Files.walk(bucket)) {
      return tree.filter(Files::isRegularFile)
          .filter(file -> bucket.relativize(file).toString().contains(part))
          .count();
    }
  }

  @Override
  public void close() {
    peer.close();
  }
}
