package io.streamcore.adapter.ffmpeg;

import io.streamcore.media.sound.FrameReader;
import io.streamcore.media.sound.FrameSyntax;
import io.streamcore.media.sound.SoundFormat;
import io.streamcore.media.sound.SourceSlice;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A slice of a source as ffmpeg's input, exact to the sample: the frames of the slice in a file of
 * their own; or, for formats with a timeline, the source itself, sought to a little before.
 *
 * @param arguments what names it on the command line
 * @param trim the filter that leaves nothing but the slice's samples
 */
record SliceInput(List<String> arguments, String trim) {

  /**
   * How far before the wanted sample a decoder starts. Opus wants 80 ms to converge (RFC 7845,
   * 4.2), AAC two frames, Vorbis one; seek tables are coarser than any.
   */
  private static final double SEEK_SECONDS = 2;

  static SliceInput of(
      SoundFormat format, int sampleRate, SourceSlice slice, Path source, Path frames)
      throws IOException {
    Optional<FrameSyntax> syntax = format.syntax();
    List<String> arguments = new ArrayList<>(List.of("-copyts"));
    long origin = 0;
    if (syntax.isPresent()) {
      try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(frames), 1 << 16)) {
        FrameReader.copy(source, syntax.get(), slice, target);
      }
      arguments.addAll(Ffmpeg.input(format, frames));
      origin = slice.frameSample();
    } else {
      arguments.addAll(seek((double) slice.fromSample() / sampleRate));
      arguments.addAll(Ffmpeg.input(format, source));
    }
    String trim =
        "atrim=start_pts="
            + (slice.fromSample() - origin)
            + ":end_pts="
            + (slice.toSample() - origin);
    return new SliceInput(List.copyOf(arguments), trim);
  }

  /** Makes a source start a little before an instant, and its timestamps stay what they are. */
  static List<String> seek(double second) {
    double start = second - SEEK_SECONDS;
    return start <= 0
        ? List.of("-copyts")
        : List.of("-copyts", "-noaccurate_seek", "-ss", String.format(Locale.ROOT, "%.6f", start));
  }
}
