package io.streamcore.viewing.recommend.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A model as bytes, big-endian: {@code SCRM}, the version (1), the method, the id, the moment in
 * milliseconds, the number of titles, their ids; then the row of each title: how many relations,
 * the titles that they lead to (two bytes each, or four where there are more titles than that can
 * name), and their weights as floats.
 */
public final class ModelFormat {

  private static final int MAGIC = 0x5343524D;
  private static final int VERSION = 1;
  private static final int SHORT = 1 << 16;
  private static final int BUFFER = 1 << 16;

  /** More is no model of ours. */
  private static final int MOST_TITLES = 10_000_000;

  private ModelFormat() {}

  /** Writes a model; the stream stays open. */
  public static void write(Model model, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to, BUFFER));
    out.writeInt(MAGIC);
    out.writeByte(VERSION);
    out.writeUTF(model.method().wireName());
    write(out, model.id());
    out.writeLong(model.asOf().toEpochMilli());
    out.writeInt(model.titles().size());
    for (UUID title : model.titles()) {
      write(out, title);
    }
    Relations relations = model.relations();
    for (int row = 0; row < relations.titles(); row++) {
      int first = relations.starts()[row];
      int end = relations.starts()[row + 1];
      out.writeInt(end - first);
      for (int i = first; i < end; i++) {
        if (relations.titles() <= SHORT) {
          out.writeShort(relations.targets()[i]);
        } else {
          out.writeInt(relations.targets()[i]);
        }
      }
      for (int i = first; i < end; i++) {
        out.writeFloat(relations.weights()[i]);
      }
    }
    out.flush();
  }

  /**
   * Reads a model.
   *
   * @throws IOException if it is none, or one of another version
   */
  public static Model read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from, BUFFER));
    require(in.readInt() == MAGIC, "it begins otherwise");
    int version = in.readUnsignedByte();
    require(version == VERSION, "version " + version);
    String name = in.readUTF();
    Method method =
        Method.named(name).orElseThrow(() -> new IOException("not a model's method: " + name));
    UUID id = readId(in);
    Instant asOf = Instant.ofEpochMilli(in.readLong());
    int count = in.readInt();
    require(count >= 0 && count <= MOST_TITLES, "too many titles");
    List<UUID> titles = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      titles.add(readId(in));
    }
    return new Model(id, method, asOf, titles, readRelations(in, count));
  }

  private static Relations readRelations(DataInputStream in, int count) throws IOException {
    int[] starts = new int[count + 1];
    List<int[]> targets = new ArrayList<>(count);
    List<float[]> weights = new ArrayList<>(count);
    for (int row = 0; row < count; row++) {
      int length = in.readInt();
      require(length >= 0 && length <= count, "a row is too long");
      int[] rowTargets = new int[length];
      for (int i = 0; i < length; i++) {
        rowTargets[i] = count <= SHORT ? in.readUnsignedShort() : in.readInt();
        require(rowTargets[i] >= 0 && rowTargets[i] < count, "there is no such title");
      }
      float[] rowWeights = new float[length];
      for (int i = 0; i < length; i++) {
        rowWeights[i] = in.readFloat();
      }
      targets.add(rowTargets);
      weights.add(rowWeights);
      starts[row + 1] = starts[row] + length;
    }
    int[] allTargets = new int[starts[count]];
    float[] allWeights = new float[starts[count]];
    for (int row = 0; row < count; row++) {
      System.arraycopy(targets.get(row), 0, allTargets, starts[row], targets.get(row).length);
      System.arraycopy(weights.get(row), 0, allWeights, starts[row], weights.get(row).length);
    }
    return new Relations(starts, allTargets, allWeights);
  }

  private static void require(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException("not a model of recommendations: " + otherwise);
    }
  }

  private static void write(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static UUID readId(DataInputStream in) throws IOException {
    return new UUID(in.readLong(), in.readLong());
  }
}
