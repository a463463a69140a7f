package io.streamcore.relay.protocol.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaylistTest {

  @ParameterizedTest
  @EnumSource
  void reads_what_it_writes(Playlist form) {
    String written = form.write("http://r.test:8000/a?x=1&y=2", "Mine & <yours>\r\nhttp://evil/");
    assertThat(Playlist.addresses(written)).containsExactly("http://r.test:8000/a?x=1&y=2");
    assertThat(Playlist.isPlaylist(form.mediaType() + "; charset=utf-8")).isTrue();
  }

  @Test
  void reads_what_others_write() {
    assertThat(Playlist.addresses("\uFEFFhttp://a/\n# x\n\nhttps://b/\r\nfile:///etc/passwd\n"))
        .containsExactly("http://a/", "https://b/");
    assertThat(Playlist.addresses("[playlist]\nTitle1=x\nfile1 = HTTP://c/s \nFile2=ftp://d\n"))
        .containsExactly("HTTP://c/s");
  }

  @Test
  void takes_no_sound_for_a_playlist() {
    assertThat(Playlist.isPlaylist("audio/mpeg")).isFalse();
  }
}
