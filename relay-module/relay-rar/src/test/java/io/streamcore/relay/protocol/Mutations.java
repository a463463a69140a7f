package io.streamcore.relay.protocol;

import io.streamcore.relay.protocol.sound.Sounds;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes hostile inputs of real ones, always the same: {@code -Dstreamcore.fuzz.seed} and {@code
 * -Dstreamcore.fuzz.inputs} choose which and how many.
 */
public final class Mutations {

  /** How many inputs a test is to try. */
  public static final int INPUTS = Integer.getInteger("streamcore.fuzz.inputs", 200_000);

  private final Random random = new Random(Long.getLong("streamcore.fuzz.seed", 20_261_122L));

  /** One of these, with up to five faults. */
  public byte[] of(List<byte[]> real) {
    byte[] input = real.get(random.nextInt(real.size())).clone();
    for (int count = random.nextInt(6); count > 0; count--) {
      input = mutated(input, real);
    }
    return input;
  }

  private byte[] mutated(byte[] input, List<byte[]> real) {
    if (input.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    int at = random.nextInt(input.length);
    switch (random.nextInt(7)) {
      case 0 -> input[at] = (byte) random.nextInt(256);
      case 1 -> input[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> input[at] = (byte) "\0\r\n:;%'#/ \u00FFZ".charAt(random.nextInt(12));
      case 3 -> {
        return Arrays.copyOf(input, at);
      }
      case 4 -> {
        int to = at + random.nextInt(input.length - at);
        byte[] part = Arrays.copyOfRange(input, at, to);
        return Sounds.join(input, part.length > 2_000 ? new byte[0] : part);
      }
      case 5 -> {
        byte[] other = real.get(random.nextInt(real.size()));
        return input.length > 10_000 ? input : Sounds.join(Arrays.copyOf(input, at), other);
      }
      default -> {
        int to = at + random.nextInt(input.length - at);
        return Sounds.join(Arrays.copyOf(input, at), Arrays.copyOfRange(input, to, input.length));
      }
    }
    return input;
  }

  /** The bytes in pieces, as a network brings them. */
  public Iterable<ByteBuffer> pieces(byte[] input) {
    List<ByteBuffer> pieces = new ArrayList<>();
    int at = 0;
    while (at < input.length) {
      int count = Math.min(input.length - at, 1 + random.nextInt(input.length));
      pieces.add(ByteBuffer.wrap(input, at, count));
      at += count;
    }
    return pieces;
  }
}
