package io.streamcore.batch.media;

import io.streamcore.media.sound.EncodePlan;
import io.streamcore.media.sound.Loudness;
import io.streamcore.media.sound.ProbedSound;

/** A kind of work paper: its name, and the type of what is written on it. */
record Paper<T>(String name, Class<T> type) {

  /** What probing found. */
  static final Paper<ProbedSound> SOUND = new Paper<>("sound", ProbedSound.class);

  /** How loud the original is. */
  static final Paper<Loudness> LOUDNESS = new Paper<>("loudness", Loudness.class);

  /** What is to be encoded, in which partitions. */
  static final Paper<EncodePlan> PLAN = new Paper<>("plan", EncodePlan.class);
}
