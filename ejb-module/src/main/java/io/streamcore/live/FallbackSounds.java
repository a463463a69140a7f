package io.streamcore.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.streamcore.media.PlainFrames;
import io.streamcore.media.Upload;
import io.streamcore.media.UploadStatus;
import io.streamcore.media.Uploads;
import io.streamcore.media.sound.FrameSyntax;
import io.streamcore.playlist.PlaylistSound;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The sounds that stand in for sources: uploads of DJs, or all those of a playlist, as files of
 * bare frames, made when they are first asked for and kept until the server starts again.
 */
@ApplicationScoped
public class FallbackSounds {

  @Inject private StreamStore streams;

  @Inject private Uploads uploads;

  @Inject private PlaylistSound playlists;

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
   * @return empty if the stream names nothing that is ready, or nothing of this shape
   */
  public Optional<Path> prepare(UUID streamId, LiveStatus.Sound sound) {
    Optional<FrameSyntax> syntax = syntax(sound);
    List<Upload> ready =
        streams.find(streamId).stream()
            .flatMap(stream -> uploads(stream.fallback()))
            .filter(upload -> upload.status() == UploadStatus.READY)
            .toList();
    return syntax.isEmpty() || ready.isEmpty()
        ? Optional.empty()
        : prepare(streamId, ready, syntax.get(), sound);
  }

  /** What is to be heard, in its order. */
  private Stream<Upload> uploads(StreamSettings.Fallback fallback) {
    return fallback.playlistId() == null
        ? Optional.ofNullable(fallback.uploadId()).flatMap(uploads::source).stream()
        : playlists.uploads(fallback.playlistId()).stream();
  }

  private synchronized Optional<Path> prepare(
      UUID streamId, List<Upload> ready, FrameSyntax syntax, LiveStatus.Sound sound) {
    String shape = "%s-%d-%d".formatted(sound.format(), sound.sampleRate(), sound.channels());
    // named by what is in it: a playlist that has changed is another sound
    String ids = ready.stream().map(upload -> upload.id().toString()).collect(joining(","));
    Path file = folder.resolve(UUID.nameUUIDFromBytes(ids.getBytes(UTF_8)) + "-" + shape);
    if (Files.exists(file)) {
      return Optional.of(file);
    }
    Path beside = folder.resolve(file.getFileName() + ".part");
    try {
      if (!write(ready, syntax, sound, beside)) {
        return Optional.empty();
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      return Optional.of(file);
    } catch (IOException e) {
      LiveMessages.MESSAGES.fallbackFailed(streamId, e);
      return Optional.empty();
    }
  }

  /** One behind the other, those of another shape left out. */
  private boolean write(List<Upload> ready, FrameSyntax syntax, LiveStatus.Sound sound, Path target)
      throws IOException {
    boolean any = false;
    try (OutputStream out = Files.newOutputStream(target)) {
      for (Upload upload : ready) {
        any |= frames.write(upload, syntax, sound.sampleRate(), sound.channels(), out);
      }
    }
    return any;
  }

  private static Optional<FrameSyntax> syntax(LiveStatus.Sound sound) {
    return switch (sound.format()) {
      case "mp3" -> Optional.of(FrameSyntax.MP3);
      case "aac" -> Optional.of(FrameSyntax.ADTS);
      default -> Optional.empty();
    };
  }
}
