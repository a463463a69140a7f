package io.streamcore.media;

import io.streamcore.media.sound.ProbedSound;
import io.streamcore.media.sound.UnplayableSound;
import io.streamcore.media.sound.Workbench;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Tells what an uploaded file is, from its content alone: neither its name nor its type is asked.
 */
public interface MediaProbe {

  /**
   * Reads format, length and tags of a file. A cover picture, if there is one, is left in the
   * bench's scratch folder.
   *
   * @throws UnplayableSound if it is not sound we take; says why in words for its owner
   * @throws java.util.concurrent.CancellationException if the bench's work was called off
   * @throws IOException if a file cannot be read or written, or the tool cannot be run
   */
  ProbedSound probe(Path source, Workbench bench) throws UnplayableSound, IOException;
}
