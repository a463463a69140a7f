package io.streamcore.media.sound;

/** What listening to a whole file told: how loud it is, and what it looks like. */
public record Measurement(Loudness loudness, Waveform waveform) {}
