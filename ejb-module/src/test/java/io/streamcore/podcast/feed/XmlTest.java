package io.streamcore.podcast.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTest {

  @Test
  void leaves_out_what_xml_cannot_hold() {
    assertThat(Xml.legal("a\u0000b\u0008c\u001Bd\uFFFEe\uD83Cf\tg\nh")).isEqualTo("abcdef\tg\nh");
  }

  @Test
  void keeps_every_script_and_emoji() {
    String text = "Ünïcödé 日本語 עברית العربية हिन्दी 🎧👩🏽‍🚀 𝄞";

    assertThat(Xml.legal(text)).isEqualTo(text);
    assertThat(new Xml().text("t", text).end()).contains("<t>" + text + "</t>");
  }

  @Test
  void escapes_texts_and_values() {
    assertThat(new Xml().text("t", "<&>", "v", "\"<&").end())
        .contains("<t v=\"&quot;&lt;&amp;\">&lt;&amp;&gt;</t>");
  }

  @Test
  void says_nothing_where_nothing_is() {
    assertThat(
            new Xml().open("a").text("b", null).text("c", "").empty("d", "e", null).close().end())
        .doesNotContain("<b", "<c", "e=")
        .contains("<d/>");
  }
}
