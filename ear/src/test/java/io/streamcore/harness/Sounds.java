package io.streamcore.harness;

import io.streamcore.ground.Home;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sound files for tests, and what is heard of them: all by the product's own ffmpeg. */
public final class Sounds {

  private static final int BYTES_PER_SAMPLE = 2;

  private Sounds() {}

  /**
   * Writes a tone that swells and fades.
   *
   * @param file its extension decides the format
   * @param options of ffmpeg, for the output
   */
  public static Path tone(Path file, int seconds, String... options) {
    return made(
        "sine=frequency=220:sample_rate=44100:duration=" + seconds + ",tremolo=f=0.3:d=0.8",
        file,
        options);
  }

  /** Writes a tone with moving pictures. */
  public static Path film(Path file, int seconds) {
    return made(
        "testsrc2=s=64x48:d=%1$d[out0];sine=d=%1$d[out1]".formatted(seconds),
        file,
        "-c:v",
        "mpeg4");
  }

  /** Writes an MP3 of so many minutes, made of one minute's frames over and over. */
  public static Path longMp3(Path file, int minutes, String bitrate) {
    return repeated(
        tone(
            file.resolveSibling("minute-of-tone.mp3"),
            60,
            "-ac",
            "1",
            "-b:a",
            bitrate,
            "-write_xing",
            "0",
            "-id3v2_version",
            "0"),
        file,
        minutes);
  }

  /** Writes an MP3 of so many minutes in which nothing is heard. */
  public static Path silentMp3(Path file, int minutes) {
    return repeated(
        made(
            "anullsrc=r=16000:cl=mono:d=60",
            file.resolveSibling("minute-of-silence.mp3"),
            "-b:a",
            "8k",
            "-write_xing",
            "0",
            "-id3v2_version",
            "0"),
        file,
        minutes);
  }

  /**
   * How many samples each channel has when the sound is decoded at 44.1 kHz mono.
   *
   * @param input a file or an address
   * @param token of the caller who may hear it; empty for files
   */
  public static long samples(String input, String token) {
    List<String> arguments = new ArrayList<>();
    if (!token.isEmpty()) {
      arguments.addAll(List.of("-headers", "Authorization: Bearer " + token + "\r\n"));
    }
    arguments.addAll(
        List.of("-i", input, "-map", "0:a:0", "-ac", "1", "-ar", "44100", "-f", "s16le", "-"));
    Process ffmpeg = started(arguments, ProcessBuilder.Redirect.PIPE);
    try {
      long bytes = ffmpeg.getInputStream().transferTo(OutputStream.nullOutputStream());
      requireSuccess(ffmpeg, input);
      return bytes / BYTES_PER_SAMPLE;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path made(String source, Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", source));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("-y", file.toString()));
    requireSuccess(started(arguments, ProcessBuilder.Redirect.INHERIT), file.toString());
    return file;
  }

  private static Path repeated(Path minute, Path file, int minutes) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      byte[] frames = Files.readAllBytes(minute);
      for (int i = 0; i < minutes; i++) {
        out.write(frames);
      }
      return file;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Process started(List<String> arguments, ProcessBuilder.Redirect output) {
    Path ffmpeg = new Home(Path.of(System.getProperty("streamcore.home"))).ffmpeg();
    List<String> command = new ArrayList<>(List.of(ffmpeg.toString(), "-v", "error", "-nostdin"));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .redirectOutput(output)
          .start();
    } catch (IOException e) {
      throw new AssertionError("ffmpeg cannot be run", e);
    }
  }

  private static void requireSuccess(Process ffmpeg, String what) {
    try {
      if (!ffmpeg.waitFor(3, TimeUnit.MINUTES) || ffmpeg.exitValue() != 0) {
        ffmpeg.destroyForcibly();
        throw new AssertionError("ffmpeg did not come to terms with " + what);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
