package io.streamcore.podcast.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowNotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>Hi <b>you</b></p>|<p>Hi <b>you</b></p>",
        "<p>open <i>ended|<p>open <i>ended</i></p>",
        "<b><i>crossed</b></i>|<b><i>crossed</i></b>",
        "</p>stray|`</p>stray`",
        "<p onclick=\"x()\">a</p>|<p>a</p>",
        "<p>a</p><script>alert(1)</script>b|<p>a</p>b",
        "<p>a</p><script>never closed|<p>a</p>",
        "<p>a</p><!-- secret -->|<p>a</p>",
        "<p><img src=x onerror=alert(1)>a</p>|<p>a</p>",
        "<p><a href=\"javascript:alert(1)\">a</a></p>|<p><a>a</a></p>",
        "<p><a href=\"&#106;avascript:alert(1)\">a</a></p>|<p><a>a</a></p>",
        "<p><a href='https://x.example/?a=1&amp;b=2'>a</a></p>"
            + "|<p><a href=\"https://x.example/?a=1&amp;b=2\" rel=\"nofollow noopener\">a</a></p>",
        "<p>&lt;script&gt; stays text</p>|<p>&lt;script&gt; stays text</p>",
        "<p>3 < 4 & 5 > 4</p>|<p>3 &lt; 4 &amp; 5 &gt; 4</p>"
      })
  void leaves_safe_and_balanced_markup_alone(String notes, String html) {
    String expected = html.equals("</p>stray") ? "stray" : html;

    assertThat(ShowNotes.html(notes)).isEqualTo(expected);
  }

  @Test
  void makes_paragraphs_of_plain_text() {
    assertThat(ShowNotes.html("one\ntwo\n\nthree & <four>"))
        .isEqualTo("<p>one<br>two</p><p>three &amp; &lt;four&gt;</p>");
  }

  @Test
  void takes_a_smaller_sign_for_what_it_is() {
    assertThat(ShowNotes.text("1 < 2 and <3")).isEqualTo("1 < 2 and <3");
  }

  @Test
  void reads_markup_as_text() {
    assertThat(ShowNotes.text("<p>Fish &amp; chips</p><ul><li>one</li><li>two</li></ul>"))
        .isEqualTo("Fish & chips\n\none\n\ntwo");
  }

  @Test
  void is_quick_with_what_is_meant_to_be_slow() {
    String hostile = "<p>" + "<a href=\"".repeat(10_000) + "<b".repeat(10_000);

    assertThat(ShowNotes.html(hostile)).doesNotContain("<a href");
    assertThat(ShowNotes.text(hostile)).isNotEmpty();
  }
}
