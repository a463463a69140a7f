package io.streamcore.media.picture;

import io.streamcore.problem.Unavailable;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where covers and posters are kept: each under a name that changes with its bytes, so that whoever
 * keeps a copy notices another one.
 */
@ApplicationScoped
public class PictureShelf {

  private static final int NAME_BYTES = 8;

  @Inject private ObjectStore objects;

  /**
   * Keeps a picture: {@code <folder>/<kind>-<digest>-<width>.<jpg|png>}.
   *
   * @param kind what it is, such as {@code cover}
   * @throws Unavailable if the object store does not answer
   */
  public ObjectKey keep(ObjectKey folder, String kind, CoverImage picture) {
    byte[] bytes = picture.bytes();
    String name = kind + "-" + digest(bytes) + "-" + picture.width() + "." + picture.extension();
    ObjectKey key = folder.resolve(name);
    String type = picture.extension().equals("png") ? "image/png" : "image/jpeg";
    try {
      objects.put(key, new ByteArrayInputStream(bytes), bytes.length, type);
    } catch (IOException e) {
      throw gone();
    }
    return key;
  }

  /**
   * A cover made of any picture in the store; see {@link CoverImage#made}.
   *
   * @throws Unavailable if the object store does not answer
   */
  public CoverImage madeOf(ObjectKey key) {
    try (InputStream in = objects.open(key, 0, CoverImage.MAX_BYTES)) {
      return CoverImage.made(in.readAllBytes());
    } catch (IOException e) {
      throw gone();
    }
  }

  /**
   * Erases a picture.
   *
   * @throws Unavailable if the object store does not answer
   */
  public void erase(String path) {
    try {
      objects.delete(new ObjectKey(path));
    } catch (IOException e) {
      throw gone();
    }
  }

  private static Unavailable gone() {
    return new Unavailable("The object store does not answer.");
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, NAME_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
