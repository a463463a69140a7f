package io.streamcore.media.sound;

/** One quality of the AAC-LC ladder. */
public enum Rung {
  K64(64_000),
  K128(128_000),
  K256(256_000);

  private final int bitRate;

  Rung(int bitRate) {
    this.bitRate = bitRate;
  }

  /** The nominal bit rate in bit/s. */
  public int bitRate() {
    return bitRate;
  }

  /** The name of the rung's folder: {@code 64k}, … */
  public String folder() {
    return bitRate / 1000 + "k";
  }
}
