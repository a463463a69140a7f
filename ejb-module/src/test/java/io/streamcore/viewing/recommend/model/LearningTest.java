package io.streamcore.viewing.recommend.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LearningTest {

  /** Two profiles watched titles 0 and 1, a third 1 and 2. */
  private static final Histories SMALL =
      reader -> {
        reader.read(new int[] {0, 1}, new float[] {1, 1}, 2);
        reader.read(new int[] {0, 1}, new float[] {1, 1}, 2);
        reader.read(new int[] {1, 2}, new float[] {1, 1}, 2);
      };

  @Test
  void ease_is_the_closed_form_worked_out_by_hand() {
    // G + I = [3 2 0; 2 4 1; 0 1 2], its determinant 13, its inverse
    // [7 -4 2; -4 6 -3; 2 -3 8] / 13
    Relations learned = Ease.learn(SMALL, 3, 1, 3);

    assertThat(learned.weight(0, 1)).isCloseTo(4f / 6, within(1e-5f));
    assertThat(learned.weight(0, 2)).isCloseTo(-2f / 8, within(1e-5f));
    assertThat(learned.weight(1, 0)).isCloseTo(4f / 7, within(1e-5f));
    assertThat(learned.weight(1, 2)).isCloseTo(3f / 8, within(1e-5f));
    assertThat(learned.weight(2, 0)).isCloseTo(-2f / 7, within(1e-5f));
    assertThat(learned.weight(2, 1)).isCloseTo(3f / 6, within(1e-5f));
    assertThat(learned.weight(1, 1)).isZero();
  }

  @Test
  void ease_inverts_matrices_of_more_than_a_block() {
    int titles = 150;
    Histories histories = random(titles, 400);
    float[] gram = new float[titles * titles];
    histories.each(
        (watched, weights, count) -> {
          for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
              gram[watched[a] * titles + watched[b]] += weights[a] * weights[b];
            }
          }
        });
    Relations learned = Ease.learn(histories, titles, 10, titles);

    // by definition (G + λI) (I - B) is diagonal
    for (int i = 0; i < titles; i++) {
      for (int j = 0; j < titles; j++) {
        if (i != j) {
          double sum = gram[i * titles + j];
          for (int k = 0; k < titles; k++) {
            double g = gram[i * titles + k] + (i == k ? 10 : 0);
            sum -= g * learned.weight(k, j);
          }
          assertThat(sum).isCloseTo(0, within(1e-2));
        }
      }
    }
  }

  @Test
  void cosine_believes_less_of_what_few_have_watched() {
    Relations plain = Cosine.learn(SMALL, 3, 0, 3);
    Relations shrunk = Cosine.learn(SMALL, 3, 1, 3);

    assertThat(plain.weight(0, 1)).isCloseTo((float) (2 / Math.sqrt(6)), within(1e-5f));
    assertThat(plain.weight(1, 2)).isCloseTo((float) (1 / Math.sqrt(3)), within(1e-5f));
    assertThat(plain.weight(0, 2)).isZero();
    assertThat(shrunk.weight(0, 1)).isCloseTo((float) (2 / (Math.sqrt(6) + 1)), within(1e-5f));
  }

  @Test
  void cosine_is_the_same_in_bands() {
    Histories histories = random(50, 100);

    Relations whole = Cosine.learn(histories, 50, 2, 10);
    Relations bands = Cosine.learn(histories, 50, 2, 10, 170);

    assertThat(bands.targets()).isEqualTo(whole.targets());
    assertThat(bands.weights()).isEqualTo(whole.weights());
  }

  @Test
  void a_model_is_read_as_it_was_written_and_nothing_else_is() throws IOException {
    List<UUID> titles = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    Model model = Model.learn(new UUID(9, 9), Method.EASE, Instant.EPOCH, titles, SMALL);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    ModelFormat.write(model, out);
    byte[] bytes = out.toByteArray();
    Model read = ModelFormat.read(new ByteArrayInputStream(bytes));

    assertThat(read.id()).isEqualTo(model.id());
    assertThat(read.asOf()).isEqualTo(Instant.EPOCH);
    assertThat(read.titles()).isEqualTo(titles);
    assertThat(read.relations().weights()).isEqualTo(model.relations().weights());
    assertThat(read.relations().targets()).isEqualTo(model.relations().targets());
    bytes[4] = 2;
    assertThatThrownBy(() -> ModelFormat.read(new ByteArrayInputStream(bytes)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 2");
  }

  @Test
  void feedback_counts_share_rating_and_how_lately() {
    assertThat(new Feedback(30, 100, false, 0, 0).weight()).isCloseTo(0.3f, within(1e-6f));
    assertThat(new Feedback(2, 100, false, 0, 0).weight()).as("a look").isZero();
    assertThat(new Feedback(2, 100, true, 0, 0).weight()).isEqualTo(1);
    assertThat(new Feedback(100, 100, true, 3, 0).weight()).as("disliked").isZero();
    assertThat(new Feedback(100, 100, true, 10, 0).weight()).isCloseTo(1.6f, within(1e-6f));
    assertThat(new Feedback(100, 100, true, 0, 180).weight()).isCloseTo(0.5f, within(1e-6f));
    assertThat(new Feedback(100, 100, true, 0, 9999).weight()).isEqualTo(0.25f);
    assertThat(new Feedback(10, null, false, 0, 0).weight()).isEqualTo(0.5f);
  }

  private static Histories random(int titles, int profiles) {
    return reader -> {
      Random random = new Random(7);
      for (int i = 0; i < profiles; i++) {
        int first = random.nextInt(titles - 12);
        int[] watched = random.ints(first, first + 12).distinct().limit(8).toArray();
        float[] weights = new float[watched.length];
        Arrays.fill(weights, 0.25f + i % 4 * 0.25f);
        reader.read(watched, weights, watched.length);
      }
    };
  }
}
