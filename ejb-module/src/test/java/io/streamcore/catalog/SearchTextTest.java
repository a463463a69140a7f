package io.streamcore.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource({
    "The Long Night, the & long & night:*",
    "'  Éléphant!  ', éléphant:*",
    "'a & !b | (c):*''<->', a & b & c:*",
    "2001, 2001:*",
    "夜 Nacht, 夜 & nacht:*"
  })
  void is_every_word_the_last_one_perhaps_unfinished(String typed, String query) {
    assertThat(SearchText.of(typed).orElseThrow().query()).isEqualTo(query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "&|!:*()", "'\"\\"})
  void of_nothing_but_punctuation_is_none(String typed) {
    assertThat(SearchText.of(typed)).isEmpty();
  }

  @Test
  void takes_the_beginning_of_what_is_too_long() {
    String plain = SearchText.of("ab ".repeat(1_000)).orElseThrow().plain();

    assertThat(plain.length()).isBetween(90, SearchText.MAX);
  }
}
