package io.streamcore.media.sound;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Where and how a piece of work is done.
 *
 * @param scratch an existing folder of the caller's, for files that only matter during the work;
 *     the worker removes what it leaves there except results, the caller removes the folder
 * @param hands how many processes may work at once; at least 1
 * @param calledOff asked several times a second from the working thread; true ends the work
 */
public record Workbench(Path scratch, int hands, BooleanSupplier calledOff) {

  public Workbench {
    if (hands < 1) {
      throw new IllegalArgumentException("a bench needs at least one hand");
    }
  }
}
