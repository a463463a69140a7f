package io.streamcore.journal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Events as bytes: the name of the record, then its components in order. What another version of
 * the product wrote otherwise is refused, not guessed.
 */
public final class RecordCodec<E> {

  private final Map<String, Class<? extends E>> records;

  private RecordCodec(Map<String, Class<? extends E>> records) {
    this.records = records;
  }

  /** Of a record, or of all records of a sealed interface. */
  public static <E> RecordCodec<E> of(Class<E> type) {
    Class<?>[] permitted = type.getPermittedSubclasses();
    return new RecordCodec<>(
        Arrays.<Class<?>>stream(permitted == null ? new Class<?>[] {type} : permitted)
            .<Class<? extends E>>map(record -> record.asSubclass(type))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity())));
  }

  void write(E event, DataOutput out) throws IOException {
    out.writeUTF(event.getClass().getSimpleName());
    writeRecord((Record) event, out);
  }

  E read(DataInput in) throws IOException {
    String name = in.readUTF();
    Class<? extends E> type = records.get(name);
    if (type == null) {
      throw new IOException("no event is called " + name);
    }
    return type.cast(readRecord(type, in));
  }

  private static void writeRecord(Record record, DataOutput out) throws IOException {
    try {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(record);
        out.writeBoolean(value != null);
        if (value != null) {
          writeValue(value, out);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IOException("cannot write " + record.getClass().getSimpleName(), e);
    }
  }

  private static void writeValue(Object value, DataOutput out) throws IOException {
    if (value instanceof UUID id) {
      out.writeLong(id.getMostSignificantBits());
      out.writeLong(id.getLeastSignificantBits());
    } else if (value instanceof Instant at) {
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano());
    } else if (value instanceof Long number) {
      out.writeLong(number);
    } else if (value instanceof Integer number) {
      out.writeInt(number);
    } else if (value instanceof Boolean yes) {
      out.writeBoolean(yes);
    } else if (value instanceof Enum<?> constant) {
      out.writeUTF(constant.name());
    } else if (value instanceof String text) {
      out.writeUTF(text.substring(0, Math.min(text.length(), MAX_TEXT)));
    } else {
      writeRecord((Record) value, out);
    }
  }

  // writeUTF takes 65,535 bytes at most, and a character has up to three
  private static final int MAX_TEXT = 20_000;

  private static Object readRecord(Class<?> type, DataInput in) throws IOException {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = in.readBoolean() ? readValue(types[i], in) : null;
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IOException("not a valid " + type.getSimpleName(), e.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IOException("cannot read " + type.getSimpleName(), e);
    }
  }

  private static Object readValue(Class<?> type, DataInput in) throws IOException {
    if (type == UUID.class) {
      return new UUID(in.readLong(), in.readLong());
    }
    if (type == Instant.class) {
      return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
    if (type == boolean.class) {
      return in.readBoolean();
    }
    if (type == long.class || type == Long.class) {
      return in.readLong();
    }
    if (type == int.class || type == Integer.class) {
      return in.readInt();
    }
    if (type.isEnum()) {
      return constant(type, in.readUTF());
    }
    return type == String.class ? in.readUTF() : readRecord(type, in);
  }

  private static Object constant(Class<?> type, String name) throws IOException {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IOException("no " + type.getSimpleName() + " is called " + name);
  }
}
