package io.streamcore.relay.mount;

import io.streamcore.relay.api.MountSpec;
import io.streamcore.relay.api.MountStatus;
import io.streamcore.relay.api.SoundShape;
import org.jspecify.annotations.Nullable;

/** A place where sound comes in from one source and is heard by many. For any thread. */
public final class Mount {

  Mount() {}

  public MountSpec spec() {
    throw new UnsupportedOperationException();
  }

  public MountStatus status() {
    throw new UnsupportedOperationException();
  }

  /**
   * Asks for the seat of the source.
   *
   * @param format of the sound; null: its first bytes tell
   */
  public Seating seat(SourceOrigin origin, SoundShape.@Nullable Format format) {
    throw new UnsupportedOperationException();
  }

  /** A pulled source is being reached (true), or was given up for now: listeners wait meanwhile. */
  public void connecting(boolean connecting) {
    throw new UnsupportedOperationException();
  }

  /** Whether somebody listens or waits. */
  public boolean wanted() {
    throw new UnsupportedOperationException();
  }

  /** Sets the title that listeners are shown, from the next bytes on. */
  public void title(String title) {
    throw new UnsupportedOperationException();
  }

  /**
   * Puts the source out.
   *
   * @return whether there was one
   */
  public boolean kickSource() {
    throw new UnsupportedOperationException();
  }
}
