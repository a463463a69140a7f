package io.streamcore.live;

import io.streamcore.problem.Invalid;
import io.streamcore.security.Encryption;
import io.streamcore.security.OpaqueToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stream keys: made, sealed, compared. No key leaves it but to who may have it. */
@Dependent
class StreamKeys {

  private static final Pattern ALLOWED = Pattern.compile("[\\x20-\\x7e]{8,128}");
  private static final String MAC_CONTEXT = "streams.stream_key_mac";

  // encoders have fields of about this length
  private static final int MADE_LENGTH = 24;

  private final Encryption encryption;

  @Inject
  StreamKeys(Encryption encryption) {
    this.encryption = encryption;
  }

  /**
   * The key that the DJ gives, or a new one.
   *
   * @throws Invalid if the given one breaks the rule
   */
  static String givenOrMade(@Nullable String given) {
    if (given == null) {
      return OpaqueToken.create().value().substring(0, MADE_LENGTH);
    }
    if (!ALLOWED.matcher(given).matches() || !given.strip().equals(given)) {
      throw new Invalid(
          "stream_key",
          "format",
          "A key has 8 to 128 printable ASCII characters, with no blank at its ends.");
    }
    return given;
  }

  /** Gives a stream its key; empty: none, for a pulled source that asks for none. */
  void lock(Stream stream, String key, Instant now) {
    String mac = key.isEmpty() ? "" : encryption.fingerprint(key, MAC_CONTEXT);
    stream.lock(encryption.sealText(key, context(stream)), mac, now);
  }

  /** Seals a stream's key once more, with the newest master key. */
  void renew(Stream stream, Instant now) {
    lock(stream, open(stream), now);
  }

  String open(Stream stream) {
    return encryption.openText(stream.keySealed(), context(stream));
  }

  /** Whether this is the stream's key; takes as long whatever it is. */
  boolean opens(Stream stream, String key) {
    String right = open(stream);
    return !right.isEmpty()
        && MessageDigest.isEqual(
            right.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
  }

  /** What a key's fingerprint may be in the database. */
  List<String> fingerprints(String key) {
    return encryption.fingerprints(key, MAC_CONTEXT);
  }

  String currentMasterKey() {
    return encryption.currentKeyId();
  }

  private static String context(Stream stream) {
    return "streams.stream_key_enc." + stream.id();
  }
}
