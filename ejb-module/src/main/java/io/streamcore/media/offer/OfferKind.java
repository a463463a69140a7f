package io.streamcore.media.offer;

/** What kinds of things can be played. */
public enum OfferKind {
  /** A title of the catalogue. */
  CONTENT,
  STREAM,
  PLAYLIST,
  EPISODE
}
