package io.streamcore.harness;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real encoder that sends a tone, in real time, until it is closed: ffmpeg or liquidsoap, as a DJ
 * would run them. Tests that use it say so with {@code @NeedsProgram}.
 */
public final class Encoder implements AutoCloseable {

  /**
   * Where an encoder sends, and as whom.
   *
   * @param port for SHOUTcast v1, too: encoders add one themselves
   * @param mount begins with a slash; not used by SHOUTcast v1
   * @param user for Icecast; not used by SHOUTcast v1
   */
  public record Target(String host, int port, String mount, String user, String password) {

    @Override
    public String toString() {
      return host + ":" + port + mount;
    }
  }

  /** What the sound is encoded as. */
  public enum Format {
    MP3("audio/mpeg", "mp3", "-c:a libmp3lame -b:a 128k", "%mp3(bitrate=128)"),
    AAC(
        "audio/aac",
        "adts",
        "-c:a aac -b:a 96k",
        "%ffmpeg(format=\"adts\", %audio(codec=\"aac\", b=\"96k\"))"),
    VORBIS("application/ogg", "ogg", "-c:a libvorbis -b:a 112k", "%vorbis.cbr()"),
    OPUS(
        "application/ogg",
        "ogg",
        "-c:a libopus -b:a 96k -page_duration 200000",
        "%opus(bitrate=96)"),
    FLAC("application/ogg", "ogg", "-c:a flac -ac 1", "%ogg(%flac)");

    private final String mediaType;
    private final String container;
    private final String ffmpeg;
    private final String liquidsoap;

    Format(String mediaType, String container, String ffmpeg, String liquidsoap) {
      this.mediaType = mediaType;
      this.container = container;
      this.ffmpeg = ffmpeg;
      this.liquidsoap = liquidsoap;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Peer process;

  /** Where liquidsoap takes titles; null for ffmpeg, which cannot change its title. */
  private final @Nullable Integer titlePort;

  private Encoder(Peer process, @Nullable Integer titlePort) {
    this.process = process;
    this.titlePort = titlePort;
  }

  /** ffmpeg by {@code PUT}, with {@code Expect: 100-continue}. */
  public static Encoder ffmpegPut(Target target, Format format, String... options) {
    return ffmpeg(target, format, false, 440, options);
  }

  /** ffmpeg by {@code SOURCE}, as Icecast before 2.4 wants it. */
  public static Encoder ffmpegSource(Target target, Format format, String... options) {
    return ffmpeg(target, format, true, 440, options);
  }

  /** ffmpeg, with another tone: two sources can be told apart. */
  public static Encoder ffmpeg(
      Target target, Format format, boolean legacy, int hertz, String... options) {
    List<String> command =
        new ArrayList<>(List.of("ffmpeg", "-hide_banner", "-nostdin", "-nostats", "-re"));
    command.addAll(List.of("-f", "lavfi", "-i", "sine=sample_rate=44100:frequency=" + hertz));
    if (format == Format.OPUS) {
      command.addAll(List.of("-ar", "48000"));
    }
    command.addAll(List.of("-ac", "2"));
    command.addAll(List.of(format.ffmpeg.split(" ")));
    command.addAll(List.of("-f", format.container, "-content_type", format.mediaType));
    command.addAll(List.of("-flush_packets", "1"));
    if (legacy) {
      command.addAll(List.of("-legacy_icecast", "1"));
    }
    command.addAll(List.of(options));
    command.add(
        "icecast://%s:%s@%s:%d%s"
            .formatted(
                escaped(target.user()),
                escaped(target.password()),
                target.host(),
                target.port(),
                target.mount()));
    return new Encoder(Peer.start(command), null);
  }

  /** liquidsoap as an Icecast source. */
  public static Encoder liquidsoapIcecast(Target target, Format format) {
    return liquidsoap(
        "output.icecast(%s, host=\"%s\", port=%d, mount=\"%s\", user=\"%s\", password=\"%s\", s)"
            .formatted(
                format.liquidsoap,
                target.host(),
                target.port(),
                target.mount(),
                target.user(),
                target.password()));
  }

  /**
   * liquidsoap as a SHOUTcast v1 source: it connects to the target's port + 1, with the password
   * alone.
   */
  public static Encoder liquidsoapShoutcast(Target target, Format format) {
    return liquidsoap(
        "output.shoutcast(%s, host=\"%s\", port=%d, password=\"%s\", encoding=\"UTF-8\", s)"
            .formatted(format.liquidsoap, target.host(), target.port(), target.password()));
  }

  private static Encoder liquidsoap(String output) {
    int titlePort = Peer.freePort();
    String script =
        """
        settings.init.allow_root.set(true)
        settings.log.level.set(3)
        settings.server.telnet.set(true)
        settings.server.telnet.port.set(%d)
        s = server.insert_metadata(id="titles", sine(440.))
        %s
        """
            .formatted(titlePort, output);
    return new Encoder(Peer.start(List.of("liquidsoap", script)), titlePort);
  }

  /** Has liquidsoap announce a title in its own way. */
  public void title(String artist, String title) {
    if (titlePort == null) {
      throw new IllegalStateException("ffmpeg cannot change its title");
    }
    int port = titlePort;
    String command = "titles.insert artist=\"%s\",title=\"%s\"\nexit\n".formatted(artist, title);
    await().atMost(PATIENCE).ignoreExceptions().until(() -> tell(port, command).contains("Done"));
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What the program wrote; for the message of a failed test. */
  public String said() {
    return process.said();
  }

  /** Waits for its end, for an encoder that is to be turned away. */
  public int exitCode() {
    return process.exitCode();
  }

  /** Ends it as a crash or a pulled plug would. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }

  private static String tell(int port, String command) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(command.getBytes(StandardCharsets.UTF_8));
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return String.join("\n", reader.lines().toList());
    }
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
