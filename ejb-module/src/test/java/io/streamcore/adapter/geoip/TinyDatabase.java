package io.streamcore.adapter.geoip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes tables of IPv4 networks in the MaxMind DB format: a search tree with nodes of two 24-bit
 * records, the data, and the description at the end.
 *
 * @see <a href="https://maxmind.github.io/MaxMind-DB/">the format</a>
 */
final class TinyDatabase {

  private static final byte[] MARKER =
      "\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1);
  private static final int SEPARATOR = 16;
  private static final int EMPTY = -1;

  // a record is the number of a node, EMPTY, or -2 and below for the place of data
  private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {EMPTY, EMPTY}));
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  TinyDatabase with(int bits, int[] network, Map<String, Object> fields) throws IOException {
    int place = data.size();
    data.write(value(fields));
    int node = 0;
    for (int bit = 0; bit < bits; bit++) {
      int side = network[bit / 8] >> (7 - bit % 8) & 1;
      if (bit == bits - 1) {
        nodes.get(node)[side] = -2 - place;
      } else {
        if (nodes.get(node)[side] == EMPTY) {
          nodes.add(new int[] {EMPTY, EMPTY});
          nodes.get(node)[side] = nodes.size() - 1;
        }
        node = nodes.get(node)[side];
      }
    }
    return this;
  }

  void write(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int[] node : nodes) {
      for (int record : node) {
        int written =
            record >= 0 ? record : nodes.size() + (record == EMPTY ? 0 : SEPARATOR - 2 - record);
        out.write(new byte[] {(byte) (written >> 16), (byte) (written >> 8), (byte) written});
      }
    }
    out.write(new byte[SEPARATOR]);
    data.writeTo(out);
    out.write(MARKER);
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("binary_format_major_version", 2);
    description.put("binary_format_minor_version", 0);
    description.put("build_epoch", 1_700_000_000);
    description.put("database_type", "Test");
    description.put("ip_version", 4);
    description.put("node_count", nodes.size());
    description.put("record_size", 24);
    out.write(value(description));
    Files.write(file, out.toByteArray());
  }

  private static byte[] value(Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (value instanceof Map<?, ?> map) {
      out.write(7 << 5 | map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.write(value(entry.getKey()));
        out.write(value(entry.getValue()));
      }
    } else if (value instanceof Integer number) {
      out.write(6 << 5 | Integer.BYTES);
      out.write(
          new byte[] {
            (byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), number.byteValue()
          });
    } else {
      byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
      out.write(2 << 5 | text.length);
      out.write(text);
    }
    return out.toByteArray();
  }
}
