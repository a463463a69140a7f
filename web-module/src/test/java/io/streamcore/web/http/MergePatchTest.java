package io.streamcore.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamcore.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

  record Changes(@Nullable String title, @Nullable String artistName, boolean normalize) {

    Changes {
      if (title != null && title.isBlank()) {
        throw new Invalid("title", "not_blank", "A title says something.");
      }
    }
  }

  private static final Changes TARGET = new Changes("Dawn", "Vega", true);

  @Test
  void what_is_absent_stays() throws Exception {
    assertThat(patch("{\"title\": \"Dusk\"}").applyTo(TARGET))
        .isEqualTo(new Changes("Dusk", "Vega", true));
  }

  @Test
  void null_removes() throws Exception {
    assertThat(patch("{\"artist_name\": null}").applyTo(TARGET))
        .isEqualTo(new Changes("Dawn", null, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"colour\": 1}          | colour    | unknown",
        "{\"title\": 7}           | title     | type",
        "{\"normalize\": \"yes\"} | normalize | type",
        "{\"title\": \" \"}       | title     | not_blank"
      })
  void names_the_field_that_breaks_a_rule(String json, String field, String rule) throws Exception {
    MergePatch patch = patch(json);

    assertThatThrownBy(() -> patch.applyTo(TARGET))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> {
              assertThat(e.errors().get(0).field()).isEqualTo(field);
              assertThat(e.errors().get(0).rule()).isEqualTo(rule);
            });
  }

  /** The examples of RFC 7396, appendix A, whose target and patch are objects. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":\"b\"}             | {\"a\":\"c\"}                    | {\"a\":\"c\"}",
        "{\"a\":\"b\"}             | {\"b\":\"c\"}                    | {\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"}             | {\"a\":null}                     | {}",
        "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null}                     | {\"b\":\"c\"}",
        "{\"a\":[\"b\"]}           | {\"a\":\"c\"}                    | {\"a\":\"c\"}",
        "{\"a\":\"c\"}             | {\"a\":[\"b\"]}                  | {\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}}     | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]}   | {\"a\":[1]}                      | {\"a\":[1]}",
        "{\"e\":null}              | {\"a\":1}                        | {\"e\":null,\"a\":1}",
        "{}                        | {\"a\":{\"bb\":{\"ccc\":null}}}  | {\"a\":{\"bb\":{}}}"
      })
  void merges_as_the_standard_says(String target, String patch, String result) throws Exception {
    assertThat(MergePatch.merge(object(target), object(patch))).isEqualTo(object(result));
  }

  private static MergePatch patch(String json) throws Exception {
    return new MergePatch(object(json));
  }

  private static ObjectNode object(String json) throws Exception {
    return (ObjectNode) ApiJson.mapper().readTree(json);
  }
}
