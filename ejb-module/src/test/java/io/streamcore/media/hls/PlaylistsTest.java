package io.streamcore.media.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds playlists against the rules of RFC 8216. */
class PlaylistsTest {

  private static final Pattern DURATION = Pattern.compile("#EXTINF:([0-9.]+),");

  private final Rendition low = rendition("aac-1/64k", 48_000, 50_000, 20_000);
  private final Rendition high = rendition("aac-1/128k", 96_000, 99_000, 40_000);
  private final Map<String, String> playlists = Playlists.of(List.of(low, high));

  @Test
  void writes_the_master_last() {
    assertThat(playlists.keySet())
        .containsExactly("aac-1/64k/index.m3u8", "aac-1/128k/index.m3u8", "master.m3u8");
  }

  @Test
  void tells_measured_bandwidths_and_codecs() {
    assertThat(playlist("master.m3u8"))
        .startsWith("#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-INDEPENDENT-SEGMENTS\n")
        .contains(
            "BANDWIDTH=" + low.peakBandwidth() + ",AVERAGE-BANDWIDTH=" + low.averageBandwidth())
        .contains("CODECS=\"mp4a.40.2\"\naac-1/64k/index.m3u8\n");
    // 50,000 bytes in 5.991 s, and the last, shorter segment is not the peak
    assertThat(low.peakBandwidth()).isEqualTo((long) Math.ceil(50_000 * 8 / 5.991));
    assertThat(low.averageBandwidth()).isLessThanOrEqualTo(low.peakBandwidth());
  }

  @Test
  void keeps_the_rules_of_a_finished_media_playlist() {
    String text = playlist("aac-1/64k/index.m3u8");
    assertThat(text).startsWith("#EXTM3U\n").endsWith("#EXT-X-ENDLIST\n");
    assertThat(text).contains("#EXT-X-PLAYLIST-TYPE:VOD\n").contains("#EXT-X-TARGETDURATION:6\n");
    List<Double> durations = DURATION.matcher(text).results().map(m -> seconds(m)).toList();
    assertThat(durations).hasSize(3).allMatch(d -> Math.round(d) <= 6);
    assertThat(durations.stream().mapToDouble(d -> d).sum())
        .isCloseTo(low.seconds(), org.assertj.core.data.Offset.offset(1e-5));
    assertThat(text).contains("\n00000.aac\n").doesNotContain("\r");
  }

  @Test
  void stamps_segments_on_the_clock_of_mpeg_2() {
    ByteBuffer tag = ByteBuffer.allocate(TimestampTag.SIZE);
    TimestampTag.write(tag, 258 * 1024L, 44_100);
    assertThat(tag.hasRemaining()).isFalse();
    assertThat(TimestampTag.SIZE).isEqualTo(73);
    assertThat(tag.getLong(TimestampTag.SIZE - 8))
        .isEqualTo(Math.round(258 * 1024.0 * 90_000 / 44_100));
    TimestampTag.write(tag.clear(), 48_000L * 100_000, 48_000);
    assertThat(tag.getLong(TimestampTag.SIZE - 8)).isEqualTo(9_000_000_000L % (1L << 33));
  }

  private static double seconds(MatchResult match) {
    return Double.parseDouble(match.group(1));
  }

  private String playlist(String name) {
    return Objects.requireNonNull(playlists.get(name));
  }

  private static Rendition rendition(String folder, long first, long second, long third) {
    return new Rendition(
        folder,
        AacLadder.CODEC,
        List.of(
            new Segment(folder + "/00000.aac", "x", 0, 5.991, first),
            new Segment(folder + "/00001.aac", "x", 1, 5.991, second),
            new Segment(folder + "/00002.aac", "x", 2, 2.5, third)));
  }
}
