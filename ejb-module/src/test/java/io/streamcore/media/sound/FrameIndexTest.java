package io.streamcore.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finds frames among what else lies in files. */
class FrameIndexTest {

  /** MPEG-1 Layer III, 128 kbit/s, 44.1 kHz, stereo, without padding: 417 bytes. */
  private static final byte[] HEAD = {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0};

  private static final int LENGTH = 417;

  @TempDir private Path folder;

  @Test
  void counts_frames_and_samples() throws Exception {
    FrameIndex index = index(frames(100));
    assertThat(index.frames()).isEqualTo(100);
    assertThat(index.samples()).isEqualTo(100 * 1152);
    assertThat(index.bitRate()).isBetween(127_000, 128_100);
    assertThat(index.uniform()).isTrue();
    assertThat(index.damage()).isZero();
  }

  @Test
  void steps_over_garbage_between_frames() throws Exception {
    byte[] garbage = new byte[5000];
    new Random(1).nextBytes(garbage);
    FrameIndex index = index(frames(50), garbage, frames(50), new byte[] {'T', 'A', 'G'});
    assertThat(index.frames()).isEqualTo(100);
    assertThat(index.damage()).isBetween(0.1, 0.11);
  }

  @Test
  void leaves_out_a_last_frame_that_was_cut_off() throws Exception {
    byte[] frames = frames(10);
    assertThat(index(java.util.Arrays.copyOf(frames, frames.length - 1)).frames()).isEqualTo(9);
  }

  @Test
  void copies_frames_only() throws Exception {
    Path file = write(frames(40), new byte[300], frames(40));
    FrameIndex index = FrameIndex.of(file, FrameSyntax.MP3).orElseThrow();
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    SourceSlice slice = index.slice(0, index.samples(), 0);
    assertThat(FrameReader.copy(file, FrameSyntax.MP3, slice, copy)).isEqualTo(80);
    assertThat(copy.size()).isEqualTo(80 * LENGTH);
  }

  @Test
  void slices_begin_before_what_is_wanted() throws Exception {
    FrameIndex index = index(frames(500));
    SourceSlice slice = index.slice(300_000, 320_000, 12);
    assertThat(slice.frameSample()).isLessThanOrEqualTo(300_000 - 12 * 1152);
    assertThat(slice.frameSample() + slice.frames() * 1152L).isGreaterThan(320_000);
    assertThat(slice.byteOffset()).isEqualTo(slice.frameSample() / 1152 * LENGTH);
  }

  @Test
  void finds_no_frames_in_noise_and_in_free_format() throws Exception {
    byte[] noise = new byte[1 << 20];
    new Random(2).nextBytes(noise);
    assertThat(FrameIndex.of(write(noise), FrameSyntax.MP3)).isEmpty();
    byte[] free = frames(20);
    for (int i = 0; i < free.length; i += LENGTH) {
      free[i + 2] = 0;
    }
    assertThat(FrameIndex.of(write(free), FrameSyntax.MP3)).isEmpty();
  }

  private FrameIndex index(byte[]... parts) throws IOException {
    return FrameIndex.of(write(parts), FrameSyntax.MP3).orElseThrow();
  }

  private Path write(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return Files.write(folder.resolve("file"), all.toByteArray());
  }

  private static byte[] frames(int count) {
    byte[] frames = new byte[count * LENGTH];
    for (int i = 0; i < count; i++) {
      System.arraycopy(HEAD, 0, frames, i * LENGTH, HEAD.length);
    }
    return frames;
  }
}
