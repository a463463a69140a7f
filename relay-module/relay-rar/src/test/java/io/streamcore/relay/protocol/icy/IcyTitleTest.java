package io.streamcore.relay.protocol.icy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IcyTitleTest {

  private static String text(byte[] block) {
    assertThat(block).hasSize(1 + 16 * (block[0] & 0xFF));
    return new String(block, 1, block.length - 1, StandardCharsets.UTF_8).replace("\0", "");
  }

  private static byte[] utf8(String title) {
    return IcyTitle.block(title, null, StandardCharsets.UTF_8);
  }

  @Test
  void writes_length_in_units_of_sixteen() {
    assertThat(text(utf8(""))).isEqualTo("StreamTitle='';");
    assertThat(utf8("")[0]).isEqualTo((byte) 1);
    assertThat(utf8("aa")[0]).isEqualTo((byte) 2);
    assertThat(text(utf8("It's"))).isEqualTo("StreamTitle='It's';");
  }

  @Test
  void lets_no_title_end_early_or_break_a_line() {
    assertThat(text(utf8("a';StreamUrl='x\r\nEvil\0")))
        .isEqualTo("StreamTitle='a\u2019;StreamUrl='x  Evil';");
  }

  @Test
  void cuts_what_is_too_long_at_a_whole_character() {
    for (int lead = 0; lead < 4; lead++) {
      byte[] block = utf8("x".repeat(lead) + "\uD83C\uDFB5".repeat(2000));
      assertThat(block.length).isLessThanOrEqualTo(4081);
      assertThat(text(block)).endsWith("\uD83C\uDFB5';").doesNotContain("\uFFFD");
    }
  }

  @Test
  void replaces_half_characters() {
    assertThat(text(utf8("a\uD83Cb"))).isEqualTo("StreamTitle='a b';");
  }

  @Test
  void writes_other_charsets_and_addresses() {
    Charset latin = StandardCharsets.ISO_8859_1;
    byte[] block = IcyTitle.block("M\u00F6b \u4E00", "https://r.test/';x", latin);
    assertThat(new String(block, 1, block.length - 1, latin).replace("\0", ""))
        .isEqualTo("StreamTitle='M\u00F6b ?';StreamUrl='https://r.test/?;x';");
  }

  @Test
  void leaves_an_address_out_that_does_not_fit() {
    assertThat(text(IcyTitle.block("t", "u".repeat(5000), StandardCharsets.UTF_8)))
        .isEqualTo("StreamTitle='t';");
  }
}
