package io.streamcore.problem;

import java.util.List;

/** The body is of a kind that is not accepted here. (415) */
public final class UnsupportedMedia extends Problem {

  private static final long serialVersionUID = 1L;

  public UnsupportedMedia(String detail) {
    super("unsupported-media", detail, List.of());
  }
}
