package io.streamcore.media;

import static java.util.function.Predicate.not;

import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.util.List;
import java.util.UUID;

/** An upload as a player of its owner reads it. */
record Listening(RunningProduct product, Dj owner, UUID uploadId) {

  /** The playlists of the ladder's rungs, or of the one rendition that is there so far. */
  List<String> renditions() {
    return lines("master.m3u8");
  }

  /** The paths of a rendition's segments, in order. */
  List<String> segments(String rendition) {
    String folder = rendition.substring(0, rendition.lastIndexOf('/') + 1);
    return lines(rendition).stream().map(folder::concat).toList();
  }

  /** How many samples a rendition has when it is decoded, at 44.1 kHz. */
  long samples(String rendition) {
    return Sounds.samples(product.at(path(rendition)).toString(), owner.api().token());
  }

  String path(String part) {
    return "/media/" + uploadId + "/" + part;
  }

  private List<String> lines(String playlist) {
    return owner
        .api()
        .get(path(playlist))
        .require(200)
        .text()
        .lines()
        .filter(not(line -> line.isBlank() || line.startsWith("#")))
        .toList();
  }
}
