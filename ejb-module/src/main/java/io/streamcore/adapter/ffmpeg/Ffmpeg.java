package io.streamcore.adapter.ffmpeg;

import io.streamcore.media.sound.SoundFormat;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where ffmpeg and ffprobe are, and what they are always told: to open plain files only, to take
 * them for nothing but the one format that we found, and to decode nothing but sound that we take.
 * Playlists, network addresses and references to other files are out of reach so.
 */
@Dependent
public class Ffmpeg {

  private static final String FFMPEG_KEY = "streamcore.ffmpeg";
  private static final String FFPROBE_KEY = "streamcore.ffprobe";

  /** Decoders by name; pictures are copied, never decoded. */
  private static final String DECODERS =
      "mp3float,mp3,aac,alac,flac,vorbis,opus,libopus,pcm_u8,pcm_s16le,pcm_s24le,pcm_s32le,"
          + "pcm_f32le,pcm_f64le,pcm_alaw,pcm_mulaw";

  /** One allocation of more than this is an attack: no frame of sound is near it. */
  private static final String MAX_ALLOCATION = Integer.toString(64 << 20);

  private final Path ffmpeg;
  private final Path ffprobe;

  @Inject
  public Ffmpeg(
      @ConfigProperty(name = FFMPEG_KEY, defaultValue = "/usr/bin/ffmpeg") String ffmpeg,
      @ConfigProperty(name = FFPROBE_KEY, defaultValue = "/usr/bin/ffprobe") String ffprobe) {
    this.ffmpeg = Path.of(ffmpeg);
    this.ffprobe = Path.of(ffprobe);
  }

  /** The beginning of every call of ffmpeg. */
  List<String> ffmpeg() throws IOException {
    return List.of(
        executable(ffmpeg, FFMPEG_KEY),
        "-v",
        "error",
        "-nostdin",
        "-hide_banner",
        "-y",
        "-max_alloc",
        MAX_ALLOCATION,
        "-filter_complex_threads",
        "1");
  }

  /** The beginning of every call of ffprobe. */
  List<String> ffprobe() throws IOException {
    return List.of(
        executable(ffprobe, FFPROBE_KEY),
        "-v",
        "error",
        "-hide_banner",
        "-max_alloc",
        MAX_ALLOCATION);
  }

  /** How a file is named as input to be decoded, whatever is in it. */
  static List<String> input(SoundFormat format, Path file) {
    List<String> arguments = new ArrayList<>(List.of("-codec_whitelist", DECODERS));
    arguments.addAll(unopened(format, file));
    return arguments;
  }

  /** How a file is named to ffprobe, which must name a codec to tell that we do not take it. */
  static List<String> unopened(SoundFormat format, Path file) {
    String demuxer = demuxer(format);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-threads", "1", "-protocol_whitelist", "file"));
    arguments.addAll(List.of("-format_whitelist", listed(format), "-f", demuxer));
    arguments.addAll(List.of("-i", "file:" + file.toAbsolutePath()));
    return arguments;
  }

  private static String demuxer(SoundFormat format) {
    return switch (format) {
      case MP3 -> "mp3";
      case AAC -> "aac";
      case M4A -> "mov";
      case WAV -> "wav";
      case FLAC -> "flac";
      case OGG -> "ogg";
    };
  }

  /** The demuxer's full name, which the list of allowed formats compares with. */
  private static String listed(SoundFormat format) {
    return format == SoundFormat.M4A ? "mov,mp4,m4a,3gp,3g2,mj2" : demuxer(format);
  }

  private static String executable(Path program, String key) throws IOException {
    if (!program.isAbsolute() || !Files.isExecutable(program)) {
      throw FfmpegMessages.LOG.notExecutable(program.toString(), key);
    }
    return program.toString();
  }
}
