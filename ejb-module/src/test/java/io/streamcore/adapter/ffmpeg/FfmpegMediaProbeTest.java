package io.streamcore.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamcore.media.sound.CoverArt;
import io.streamcore.media.sound.ProbedSound;
import io.streamcore.media.sound.SoundFormat;
import io.streamcore.media.sound.SoundTags;
import io.streamcore.media.sound.UnplayableSound;
import io.streamcore.media.sound.UnplayableSound.Reason;
import io.streamcore.media.sound.Workbench;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows the probe what strangers upload. */
class FfmpegMediaProbeTest {

  @TempDir private Path folder;
  private final Ffmpeg ffmpeg = RealFfmpeg.tool();

  @Test
  void names_format_length_and_tags_of_an_mp3() throws Exception {
    Path mp3 =
        make("a.mp3", "-b:a", "192k", "-metadata", "title=Nacht/../x", "-metadata", "artist=DJ");
    ProbedSound sound = probe(mp3);
    assertThat(sound.format()).isEqualTo(SoundFormat.MP3);
    assertThat(sound.samples()).isEqualTo(5 * 44_100);
    assertThat(sound.passThrough()).isTrue();
    assertThat(sound.bitRate()).isBetween(190_000, 194_000);
    assertThat(sound.tags()).isEqualTo(new SoundTags("Nacht/../x", "DJ"));
  }

  @Test
  void decides_by_content_and_not_by_name() throws Exception {
    Path flac = make("b.flac");
    ProbedSound sound = probe(Files.move(flac, folder.resolve("b.mp3")));
    assertThat(sound.format()).isEqualTo(SoundFormat.FLAC);
    assertThat(sound.lossless()).isTrue();
    assertThat(sound.passThrough()).isFalse();
  }

  @Test
  void takes_a_cover_out() throws Exception {
    Path picture = folder.resolve("p.png");
    RealFfmpeg.run("-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1", picture.toString());
    Path mp3 = folder.resolve("covered.mp3");
    RealFfmpeg.run(
        "-f",
        "lavfi",
        "-i",
        "sine=d=2",
        "-i",
        picture.toString(),
        "-map",
        "0",
        "-map",
        "1",
        "-c:v",
        "copy",
        mp3.toString());
    CoverArt cover = Objects.requireNonNull(probe(mp3).cover());
    assertThat(cover.contentType()).isEqualTo("image/png");
    assertThat(cover.file()).hasSameBinaryContentAs(picture);
  }

  @Test
  void refuses_what_is_not_sound() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.mp3"));
    assertReason(empty, Reason.EMPTY);
    Path zip = folder.resolve("zip.mp3");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.mp3"));
      Files.copy(make("inside.mp3"), out);
    }
    assertReason(zip, Reason.NOT_AUDIO);
    byte[] noise = new byte[200_000];
    new Random(3).nextBytes(noise);
    assertReason(Files.write(folder.resolve("noise.mp3"), noise), Reason.NOT_AUDIO);
    Path playlist = folder.resolve("list.mp3");
    Files.writeString(
        playlist, "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\nfile:///etc/passwd\n");
    assertReason(playlist, Reason.NOT_AUDIO);
    Path concat =
        Files.writeString(folder.resolve("c.wav"), "ffconcat version 1.0\nfile '/etc/passwd'\n");
    assertReason(concat, Reason.NOT_AUDIO);
  }

  @Test
  void tells_moving_pictures_from_a_cover() throws Exception {
    Path film = folder.resolve("film.mp4");
    RealFfmpeg.run(
        "-f",
        "lavfi",
        "-i",
        "color=red:s=64x64:d=1",
        "-f",
        "lavfi",
        "-i",
        "sine=d=1",
        "-c:v",
        "mpeg4",
        "-c:a",
        "aac",
        film.toString());

    assertThat(probe(film).pictures()).isTrue();
    assertThat(probe(make("plain.m4a")).pictures()).isFalse();
  }

  @Test
  void refuses_pictures_that_move_without_a_sound() throws Exception {
    Path mp4 = folder.resolve("video.mp4");
    RealFfmpeg.run("-f", "lavfi", "-i", "color=red:s=64x64:d=1", "-c:v", "mpeg4", mp4.toString());
    assertReason(mp4, Reason.NO_SOUND);
  }

  @Test
  void plays_what_is_left_of_a_truncated_file() throws Exception {
    Path mp3 = make("whole.mp3", "-b:a", "128k");
    byte[] bytes = Files.readAllBytes(mp3);
    Path half = folder.resolve("half.mp3");
    try (OutputStream out = Files.newOutputStream(half)) {
      out.write(bytes, 0, bytes.length / 2);
    }
    assertThat(probe(half).seconds()).isBetween(2.2, 2.7);
    Path wav = make("whole.wav");
    Path cut = folder.resolve("cut.wav");
    try (OutputStream out = Files.newOutputStream(cut)) {
      out.write(Files.readAllBytes(wav), 0, 44 + 2 * 44_100);
    }
    assertThat(probe(cut).seconds()).isBetween(0.9, 1.1);
  }

  @Test
  void steps_over_a_tag_of_ten_megabytes() throws Exception {
    byte[] sound = Files.readAllBytes(make("plain.mp3", "-id3v2_version", "0"));
    byte[] tag = new byte[10_000_010];
    new Random(5).nextBytes(tag);
    byte[] head = "ID3\u0004\0\0".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(head, 0, tag, 0, head.length);
    for (int i = 0; i < 4; i++) {
      tag[6 + i] = (byte) (10_000_000 >> (21 - 7 * i) & 0x7F);
    }
    Path mp3 = folder.resolve("tagged.mp3");
    Files.write(mp3, tag);
    Files.write(mp3, sound, java.nio.file.StandardOpenOption.APPEND);
    assertThat(probe(mp3).samples()).isEqualTo(5 * 44_100);
  }

  @Test
  void ends_at_once_when_called_off() throws Exception {
    Path mp3 = make("long.mp3");
    Workbench calledOff = new Workbench(folder, 1, () -> true);
    assertThatThrownBy(() -> new FfmpegMediaProbe(ffmpeg).probe(mp3, calledOff))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void kills_a_process_that_uses_more_than_its_share() throws Exception {
    Limits limits = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(30), 1L << 31, 1 << 20);
    List<String> spin = List.of("/bin/sh", "-c", "while :; do :; done");
    Ending ending =
        ChildProcesses.run(new Command(spin, folder, Output.none(), limits), () -> false);
    UnplayableSound refusal =
        catchThrowableOfType(UnplayableSound.class, () -> ending.require(Reason.DAMAGED));
    assertThat(refusal.reason()).isEqualTo(Reason.TOO_COMPLEX);
  }

  private Path make(String name, String... options) throws Exception {
    Path file = folder.resolve(name);
    java.util.ArrayList<String> line =
        new java.util.ArrayList<>(List.of("-f", "lavfi", "-i", "sine=d=5:r=44100"));
    line.addAll(List.of(options));
    line.add(file.toString());
    RealFfmpeg.run(line.toArray(String[]::new));
    return file;
  }

  private ProbedSound probe(Path file) throws Exception {
    return new FfmpegMediaProbe(ffmpeg).probe(file, new Workbench(folder, 1, () -> false));
  }

  private void assertReason(Path file, Reason reason) {
    UnplayableSound refusal = catchThrowableOfType(UnplayableSound.class, () -> probe(file));
    assertThat(refusal).as(file.toString()).isNotNull();
    assertThat(refusal.reason()).isEqualTo(reason);
  }
}
