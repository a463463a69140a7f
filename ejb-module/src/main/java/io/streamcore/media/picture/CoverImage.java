package io.streamcore.media.picture;

import io.streamcore.problem.Invalid;
import io.streamcore.problem.TooLarge;
import io.streamcore.problem.UnsupportedMedia;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A cover that every directory takes: square, {@value #LEAST} to {@value #MOST} pixels wide, in
 * RGB, JPEG or PNG (<a href="https://podcasters.apple.com/support/896-artwork-requirements">Apple's
 * requirements</a>).
 *
 * @param bytes the file
 * @param width in pixels
 * @param extension {@code jpg} or {@code png}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record CoverImage(byte[] bytes, int width, String extension) {

  static final int LEAST = 1400;
  static final int MOST = 3000;

  /** Of a file; more than any cover that obeys the rules has. */
  public static final int MAX_BYTES = 10 << 20;

  /** Before a picture is decoded: 100 megapixels would be 400 MB in memory. */
  private static final int MAX_SIDE = 6000;

  public CoverImage {
    if (bytes.length > MAX_BYTES) {
      throw tooLarge();
    }
  }

  /**
   * A file as it is, if it obeys all rules; only its colours are changed, if they have to be.
   *
   * @throws UnsupportedMedia if it is neither JPEG nor PNG
   * @throws Invalid naming the rule that it breaks
   */
  public static CoverImage checked(byte[] file) {
    Decoded picture = decode(file);
    int width = picture.image().getWidth();
    if (width != picture.image().getHeight()) {
      throw new Invalid("cover", "square", "The cover must be as wide as it is high.");
    }
    if (width < LEAST || width > MOST) {
      throw new Invalid(
          "cover", "size", "The cover must be %d to %d pixels wide.".formatted(LEAST, MOST));
    }
    boolean rgb =
        picture.image().getColorModel().getNumColorComponents() == 3
            && !picture.image().getColorModel().hasAlpha();
    return rgb
        ? new CoverImage(file, width, picture.extension())
        : encoded(drawn(picture.image(), 0, 0, width, width));
  }

  /**
   * A cover made of any picture: its middle, in a size that is allowed.
   *
   * @throws UnsupportedMedia if it is neither JPEG nor PNG
   */
  public static CoverImage made(byte[] file) {
    BufferedImage image = decode(file).image();
    int side = Math.min(image.getWidth(), image.getHeight());
    int width = Math.max(LEAST, Math.min(MOST, side));
    return encoded(
        drawn(image, (image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, width));
  }

  private record Decoded(BufferedImage image, String extension) {}

  /** Looks at the size before it takes the memory for it. */
  private static Decoded decode(byte[] file) {
    if (file.length > MAX_BYTES) {
      throw tooLarge();
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      ImageReader reader = readers.hasNext() ? readers.next() : null;
      String format = reader == null ? "" : reader.getFormatName();
      boolean png = format.equalsIgnoreCase("png");
      if (reader == null || !(png || format.equalsIgnoreCase("jpeg"))) {
        throw new UnsupportedMedia("A cover is a JPEG or a PNG picture.");
      }
      try {
        reader.setInput(in, true, true);
        if (reader.getWidth(0) > MAX_SIDE || reader.getHeight(0) > MAX_SIDE) {
          throw new Invalid(
              "cover", "size", "The picture has more than %d pixels a side.".formatted(MAX_SIDE));
        }
        return new Decoded(reader.read(0), png ? "png" : "jpg");
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UnsupportedMedia("The picture cannot be read; save it as JPEG in RGB.");
    }
  }

  private static BufferedImage drawn(BufferedImage image, int x, int y, int side, int width) {
    BufferedImage square = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = square.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.drawImage(image, 0, 0, width, width, x, y, x + side, y + side, null);
    canvas.dispose();
    return square;
  }

  private static CoverImage encoded(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CoverImage(out.toByteArray(), image.getWidth(), "jpg");
  }

  private static TooLarge tooLarge() {
    return new TooLarge("A cover may have at most " + (MAX_BYTES >> 20) + " MiB.");
  }
}
