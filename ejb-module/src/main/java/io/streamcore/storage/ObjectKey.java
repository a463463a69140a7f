package io.streamcore.storage;

import java.util.regex.Pattern;

/**
 * The name of an object: slash-separated segments of letters, digits, dots, underscores and dashes,
 * without a leading slash. No segment begins with a dot, so that no key can climb out of a folder.
 *
 * @param value at most 512 characters, such as {@code uploads/audio/…/hls/128k/00001.aac}
 */
public record ObjectKey(String value) implements Comparable<ObjectKey> {

  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  public ObjectKey {
    if (value.length() > 512 || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an object key: " + value);
    }
  }

  /** The key below this one, as a path is below its folder. */
  public ObjectKey resolve(String below) {
    return new ObjectKey(value + "/" + below);
  }

  @Override
  public int compareTo(ObjectKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
