package io.streamcore.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaylistTokenTest {

  @Test
  void stands_behind_every_address_and_nothing_else() {
    String playlist =
        """
        #EXTM3U
        #EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="mp4a.40.2"
        aac/64k/index.m3u8
        #EXTINF:6.0,
        00000.aac

        #EXT-X-ENDLIST
        """;

    assertThat(PlaylistToken.write(playlist, "t_-0"))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="mp4a.40.2"
            aac/64k/index.m3u8?token=t_-0
            #EXTINF:6.0,
            00000.aac?token=t_-0

            #EXT-X-ENDLIST
            """);
  }
}
