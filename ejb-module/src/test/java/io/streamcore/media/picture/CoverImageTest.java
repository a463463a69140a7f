package io.streamcore.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.problem.Invalid;
import io.streamcore.problem.TooLarge;
import io.streamcore.problem.UnsupportedMedia;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverImageTest {

  @Test
  void leaves_a_cover_that_obeys_the_rules_as_it_is() throws IOException {
    byte[] file = picture(1500, 1500, BufferedImage.TYPE_INT_RGB, "png");

    CoverImage cover = CoverImage.checked(file);

    assertThat(cover.bytes()).isSameAs(file);
    assertThat(cover.width()).isEqualTo(1500);
    assertThat(cover.extension()).isEqualTo("png");
  }

  @ParameterizedTest
  @CsvSource({"1500,1501,square", "1399,1399,size", "3001,3001,size", "6001,10,size"})
  void names_the_rule_that_a_cover_breaks(int width, int height, String rule) throws IOException {
    byte[] file = picture(width, height, BufferedImage.TYPE_INT_RGB, "png");

    assertThatThrownBy(() -> CoverImage.checked(file))
        .isInstanceOfSatisfying(
            Invalid.class, broken -> assertThat(broken.errors().get(0).rule()).isEqualTo(rule));
  }

  @ParameterizedTest
  @CsvSource({"6", "10"})
  void makes_rgb_of_other_colours(int type) throws IOException {
    byte[] file = picture(1400, 1400, type, "png");

    CoverImage cover = CoverImage.checked(file);

    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(cover.bytes()));
    assertThat(shown.getColorModel().getNumColorComponents()).isEqualTo(3);
    assertThat(shown.getColorModel().hasAlpha()).isFalse();
    assertThat(cover.extension()).isEqualTo("jpg");
  }

  @ParameterizedTest
  @CsvSource({"600,400,1400", "1600,2000,1600", "4000,3500,3000"})
  void makes_a_square_of_any_picture(int width, int height, int side) throws IOException {
    CoverImage cover = CoverImage.made(picture(width, height, BufferedImage.TYPE_INT_RGB, "jpeg"));

    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(cover.bytes()));
    assertThat(shown.getWidth()).isEqualTo(side).isEqualTo(cover.width());
    assertThat(shown.getHeight()).isEqualTo(side);
  }

  @Test
  void takes_pictures_alone() throws IOException {
    byte[] page = "<html>no picture</html>".getBytes(StandardCharsets.UTF_8);
    byte[] gif = picture(1500, 1500, BufferedImage.TYPE_INT_RGB, "gif");
    byte[] cut = Arrays.copyOf(picture(1500, 1500, BufferedImage.TYPE_INT_RGB, "png"), 40);

    for (byte[] file : new byte[][] {page, gif, cut, {}}) {
      assertThatThrownBy(() -> CoverImage.checked(file)).isInstanceOf(UnsupportedMedia.class);
    }
  }

  @Test
  void does_not_even_look_into_what_is_too_large() {
    byte[] file = new byte[CoverImage.MAX_BYTES + 1];

    assertThatThrownBy(() -> CoverImage.checked(file)).isInstanceOf(TooLarge.class);
  }

  private static byte[] picture(int width, int height, int type, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, type), format, out);
    return out.toByteArray();
  }
}
