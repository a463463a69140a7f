package io.streamcore.media.sound;

import io.streamcore.media.sound.UnplayableSound.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Recognises the kind of a file from its first bytes, tags left aside; and where nothing stands at
 * the front, from frames that follow each other.
 */
public final class SoundSniffer {

  /**
   * What may stand before the first frame, tags left aside; some encoders and cutters leave bits.
   */
  private static final int STRAY = 64 << 10;

  /** A stream with a greater share of other things in it is not a stream of frames. */
  private static final double DAMAGE = 0.25;

  private static final int HEAD = 16;

  private SoundSniffer() {}

  /** The kind of a file. */
  public static SoundFormat format(Path file) throws UnplayableSound, IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() == 0) {
        throw new UnplayableSound(Reason.EMPTY);
      }
      Optional<SoundFormat> signed = signed(channel);
      if (signed.isPresent()) {
        return signed.get();
      }
    }
    for (SoundFormat format : new SoundFormat[] {SoundFormat.MP3, SoundFormat.AAC}) {
      FrameSyntax syntax = format.syntax().orElseThrow();
      Optional<Long> first = FrameIndex.firstFrame(file, syntax, STRAY);
      if (first.isPresent()) {
        return format;
      }
    }
    throw new UnplayableSound(Reason.NOT_AUDIO);
  }

  /**
   * The frames of a file that was recognised by them.
   *
   * @throws UnplayableSound if too much of it is something else
   */
  public static FrameIndex frames(Path file, FrameSyntax syntax)
      throws UnplayableSound, IOException {
    FrameIndex index =
        FrameIndex.of(file, syntax).orElseThrow(() -> new UnplayableSound(Reason.NO_SOUND));
    if (index.damage() > DAMAGE) {
      throw new UnplayableSound(Reason.DAMAGED);
    }
    return index;
  }

  private static Optional<SoundFormat> signed(FileChannel file)
      throws UnplayableSound, IOException {
    ByteBuffer head = head(file, 0);
    long tag = FrameWalker.tagLength(head, 0);
    if (tag > 0) {
      head = head(file, tag);
    }
    String four = text(head, 0);
    if (four.equals("fLaC")) {
      return Optional.of(SoundFormat.FLAC);
    }
    if (tag > 0) {
      return Optional.empty();
    }
    if (four.equals("RIFF") || four.equals("RF64")) {
      return Optional.of(require(SoundFormat.WAV, text(head, 8).equals("WAVE")));
    }
    if (four.equals("OggS")) {
      return Optional.of(SoundFormat.OGG);
    }
    if (text(head, 4).equals("ftyp")) {
      return Optional.of(SoundFormat.M4A);
    }
    // A ZIP may hold whole MP3s, and an MPEG programme stream is full of audio frames.
    boolean archive = four.startsWith("PK\u0003\u0004") || four.startsWith("Rar!");
    require(SoundFormat.MP3, !archive && !four.startsWith("\0\0\u0001"));
    return Optional.empty();
  }

  private static SoundFormat require(SoundFormat format, boolean so) throws UnplayableSound {
    if (!so) {
      throw new UnplayableSound(Reason.NOT_AUDIO);
    }
    return format;
  }

  private static ByteBuffer head(FileChannel file, long from) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    int read = 0;
    while (head.hasRemaining() && read >= 0) {
      read = file.read(head, from + head.position());
    }
    // What is not there is zero; nothing is recognised by zeros.
    return head.clear();
  }

  private static String text(ByteBuffer head, int at) {
    byte[] bytes = new byte[4];
    head.get(at, bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
