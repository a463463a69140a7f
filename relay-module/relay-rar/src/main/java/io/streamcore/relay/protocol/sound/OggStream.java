package io.streamcore.relay.protocol.sound;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * One logical stream inside an Ogg stream, from its first page on: tells header pages from sound,
 * and how long the sound of a page is.
 */
final class OggStream {

  /** Each listener gets all header pages at joining; cover pictures in comments have no place. */
  private static final int MOST_HEADER_BYTES = 256 * 1024;

  private static final int MOST_COMMENT_BYTES = 64 * 1024;

  /** A page holds less; a larger step of the position means that it does not start at zero. */
  private static final int LONGEST_PAGE_SECONDS = 60;

  final int serial;
  private final OggCodec codec;
  private final ByteArrayOutputStream comments = new ByteArrayOutputStream();
  private int headersLeft;
  private int packet;
  private int headerBytes;
  private long granule;
  private boolean ended;

  OggStream(int serial, OggCodec codec) {
    this.serial = serial;
    this.codec = codec;
    this.headersLeft = codec.headers();
    this.granule = codec.preSkip();
  }

  /** Whether another stream may take over: this one has begun to sound, or is over. */
  boolean replaceable() {
    return headersLeft == 0 || ended || spoiled();
  }

  /** Whether its headers are longer than the relay carries. */
  boolean spoiled() {
    return headerBytes > MOST_HEADER_BYTES;
  }

  /** Takes the next page. */
  Frame take(OggPage page) {
    ended = page.last();
    if (headersLeft == OggCodec.UNKNOWN && startsWithFlacFrame(page)) {
      headersLeft = 0;
    }
    if (headersLeft > 0) {
      takeHeaders(page);
      Frame.Kind kind = page.first() ? Frame.Kind.FIRST_HEADER : Frame.Kind.HEADER;
      return new Frame(kind, 0, codec.sampleRate(), codec.channels(), false, 0);
    }
    return new Frame(
        Frame.Kind.SOUND,
        samples(page.granule()),
        codec.sampleRate(),
        codec.channels(),
        !page.continued(),
        0);
  }

  /** The title in its comments, once they are all there. */
  Optional<String> title() {
    byte[] bytes = comments.toByteArray();
    if (packet < 2 || bytes.length <= codec.commentsAt()) {
      return Optional.empty();
    }
    comments.reset();
    return OggComments.title(bytes, codec.commentsAt(), bytes.length);
  }

  private void takeHeaders(OggPage page) {
    headerBytes += page.length();
    int at = page.body();
    for (int i = 0; i < page.segments(); i++) {
      int length = page.lacing(i);
      if (packet == 1 && comments.size() + length <= MOST_COMMENT_BYTES) {
        comments.write(page.bytes(), at, length);
      }
      at += length;
      packet += length < 255 ? 1 : 0;
    }
    if (headersLeft != OggCodec.UNKNOWN) {
      headersLeft = Math.max(0, codec.headers() - packet);
    }
  }

  private static boolean startsWithFlacFrame(OggPage page) {
    return !page.first()
        && !page.continued()
        && page.segments() > 0
        && page.lacing(0) > 0
        && page.bytes()[page.body()] == (byte) 0xFF;
  }

  private int samples(long position) {
    if (position < 0) {
      return 0;
    }
    long samples = position - granule;
    granule = position;
    boolean plausible = samples >= 0 && samples <= (long) LONGEST_PAGE_SECONDS * codec.sampleRate();
    return plausible ? (int) samples : 0;
  }
}
