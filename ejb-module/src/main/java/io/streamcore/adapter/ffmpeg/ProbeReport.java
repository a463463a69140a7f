package io.streamcore.adapter.ffmpeg;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamcore.media.sound.SoundTags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What ffprobe says about a file, read with the distrust that a stranger's numbers deserve. */
final class ProbeReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode root;

  private ProbeReport(JsonNode root) {
    this.root = root;
  }

  static ProbeReport read(Path json) throws IOException {
    return new ProbeReport(JSON.readTree(Files.readAllBytes(json)));
  }

  /** The first sound in the file. */
  Optional<Stream> sound() {
    return first("audio", false);
  }

  /** The first attached picture, as its stream's number. */
  Optional<Integer> picture() {
    return first("video", true).map(stream -> stream.node.path("index").asInt());
  }

  /** Whether there are pictures that are no mere cover. */
  boolean movingPictures() {
    return first("video", false).isPresent();
  }

  /** Title and artist, from the file or from its sound. */
  SoundTags tags() {
    return new SoundTags(tag("title"), tag("artist"));
  }

  private Optional<Stream> first(String type, boolean attached) {
    for (JsonNode stream : root.path("streams")) {
      boolean picture = stream.path("disposition").path("attached_pic").asInt() == 1;
      if (stream.path("codec_type").asText().equals(type) && picture == attached) {
        return Optional.of(new Stream(stream, root.path("format")));
      }
    }
    return Optional.empty();
  }

  private @Nullable String tag(String name) {
    String text = tag(root.path("format").path("tags"), name);
    return text != null
        ? text
        : sound().map(stream -> tag(stream.node.path("tags"), name)).orElse(null);
  }

  private static @Nullable String tag(JsonNode tags, String name) {
    for (Map.Entry<String, JsonNode> tag : tags.properties()) {
      if (tag.getKey().toLowerCase(Locale.ROOT).equals(name)) {
        return tag.getValue().asText();
      }
    }
    return null;
  }

  /** One stream of the file. */
  static final class Stream {
    private final JsonNode node;
    private final JsonNode file;

    private Stream(JsonNode node, JsonNode file) {
      this.node = node;
      this.file = file;
    }

    /** The codec's name; empty if ffprobe does not know it. */
    String codec() {
      String name = node.path("codec_name").asText("");
      return name.equals("unknown") || name.equals("none") ? "" : name;
    }

    /** Whether its samples are encrypted (FairPlay or Common Encryption). */
    boolean encrypted() {
      String tag = node.path("codec_tag_string").asText("");
      return tag.equals("drms") || tag.equals("enca") || tag.equals("drmi");
    }

    int sampleRate() {
      return node.path("sample_rate").asInt();
    }

    int channels() {
      return node.path("channels").asInt();
    }

    /** In seconds, as the file claims; 0 if it does not. */
    double seconds() {
      double seconds = node.path("duration").asDouble(file.path("duration").asDouble());
      return Double.isFinite(seconds) && seconds > 0 ? seconds : 0;
    }

    /** In bit/s; 0 if unknown. */
    int bitRate() {
      return node.path("bit_rate").asInt(file.path("bit_rate").asInt());
    }
  }
}
