package io.streamcore.live;

import io.streamcore.media.PlainFrames;
import io.streamcore.media.Upload;
import io.streamcore.media.UploadStatus;
import io.streamcore.media.Uploads;
import io.streamcore.media.sound.FrameSyntax;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The sounds that stand in for sources: uploads of DJs, as files of bare frames, made when they are
 * first asked for and kept until the server starts again.
 */
@ApplicationScoped
public class FallbackSounds {

  @Inject private StreamStore streams;

  @Inject private Uploads uploads;

  @Inject private PlainFrames frames;

  private final Path folder =
      Path.of(System.getProperty("jboss.server.data.dir", "."), "relay", "fallback");

  @PostConstruct
  void begin() {
    try (Stream<Path> old = Files.list(Files.createDirectories(folder))) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file to play in a loop while a stream has no source.
   *
   * @param sound the shape that it must have
   * @return empty if the stream names no ready upload, or none of this shape
   */
  public Optional<Path> prepare(UUID streamId, LiveStatus.Sound sound) {
    Optional<FrameSyntax> syntax = syntax(sound);
    if (syntax.isEmpty()) {
      return Optional.empty();
    }
    return streams
        .find(streamId)
        .flatMap(stream -> Optional.ofNullable(stream.fallback().uploadId()))
        .flatMap(uploads::source)
        .filter(upload -> upload.status() == UploadStatus.READY)
        .flatMap(upload -> prepare(streamId, upload, syntax.get(), sound));
  }

  private synchronized Optional<Path> prepare(
      UUID streamId, Upload upload, FrameSyntax syntax, LiveStatus.Sound sound) {
    String shape = "%s-%d-%d".formatted(sound.format(), sound.sampleRate(), sound.channels());
    Path file = folder.resolve(upload.id() + "-" + shape);
    if (Files.exists(file)) {
      return Optional.of(file);
    }
    Path beside = folder.resolve(file.getFileName() + ".part");
    try {
      if (!frames.write(upload, syntax, sound.sampleRate(), sound.channels(), beside)) {
        return Optional.empty();
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      return Optional.of(file);
    } catch (IOException e) {
      LiveMessages.MESSAGES.fallbackFailed(streamId, e);
      return Optional.empty();
    }
  }

  private static Optional<FrameSyntax> syntax(LiveStatus.Sound sound) {
    return switch (sound.format()) {
      case "mp3" -> Optional.of(FrameSyntax.MP3);
      case "aac" -> Optional.of(FrameSyntax.ADTS);
      default -> Optional.empty();
    };
  }
}
