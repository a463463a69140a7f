package io.streamcore.playlist.hls;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.media.hls.PublishedLadder;
import io.streamcore.media.hls.PublishedLadder.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several uploads as one presentation. */
class JoinedHlsTest {

  private static final String FULL =
      """
      #EXTM3U
      #EXT-X-VERSION:3
      #EXT-X-INDEPENDENT-SEGMENTS
      #EXT-X-STREAM-INF:BANDWIDTH=70000,AVERAGE-BANDWIDTH=65000,CODECS="mp4a.40.2"
      aac-1/64k/index.m3u8
      #EXT-X-STREAM-INF:BANDWIDTH=140000,AVERAGE-BANDWIDTH=130000,CODECS="mp4a.40.2"
      aac-1/128k/index.m3u8
      """;
  private static final String LEAST =
      """
      #EXTM3U
      #EXT-X-STREAM-INF:BANDWIDTH=90000,AVERAGE-BANDWIDTH=60000,CODECS="mp4a.40.2"
      aac-2/64k/index.m3u8
      """;

  private final Piece full = new Piece("one/", 30, PublishedLadder.of(FULL));
  private final Piece least = new Piece("two/", 10, PublishedLadder.of(LEAST));

  @Test
  void offers_every_quality_that_one_of_them_has() {
    assertThat(JoinedHls.master(List.of(full, least), "?session=s"))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-STREAM-INF:BANDWIDTH=90000,AVERAGE-BANDWIDTH=63750,CODECS="mp4a.40.2"
            64k.m3u8?session=s
            #EXT-X-STREAM-INF:BANDWIDTH=140000,AVERAGE-BANDWIDTH=112500,CODECS="mp4a.40.2"
            128k.m3u8?session=s
            """);
  }

  @Test
  void takes_the_best_that_is_not_better_and_tells_each_joint() {
    String media =
        JoinedHls.media(
            List.of(full, least, full),
            128,
            (piece, rung) -> List.of(new Part(5.99, "00000.aac"), new Part(1.5, "00001.aac")),
            "?session=s");

    assertThat(media)
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-TARGETDURATION:6
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXTINF:5.990000,
            one/aac-1/128k/00000.aac?session=s
            #EXTINF:1.500000,
            one/aac-1/128k/00001.aac?session=s
            #EXT-X-DISCONTINUITY
            #EXTINF:5.990000,
            two/aac-2/64k/00000.aac?session=s
            #EXTINF:1.500000,
            two/aac-2/64k/00001.aac?session=s
            #EXT-X-DISCONTINUITY
            #EXTINF:5.990000,
            one/aac-1/128k/00000.aac?session=s
            #EXTINF:1.500000,
            one/aac-1/128k/00001.aac?session=s
            #EXT-X-ENDLIST
            """);
  }

  @Test
  void takes_the_least_where_all_is_better() {
    Piece rich =
        new Piece(
            "rich/",
            5,
            PublishedLadder.of(
                "#EXT-X-STREAM-INF:BANDWIDTH=9,AVERAGE-BANDWIDTH=8,CODECS=\"x\"\n256k/index.m3u8\n"));

    assertThat(rich.rung(64).kbits()).isEqualTo(256);
    assertThat(JoinedHls.qualities(List.of(full, rich))).containsExactly(64, 128, 256);
  }
}
