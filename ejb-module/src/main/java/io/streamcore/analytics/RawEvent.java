package io.streamcore.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was heard or fetched, as a node has seen it: what the numbers are made of. Holds
 * no address, only a pseudonym that changes with the day.
 *
 * @param eventId the same whenever this event is sent again
 * @param at when it happened; of what has a length: when that ended
 */
public record RawEvent(
    UUID eventId,
    EventKind kind,
    Instant at,
    Subject subject,
    Audience audience,
    Delivery delivery) {

  /** The day that it counts for. */
  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /**
   * What was heard or fetched.
   *
   * @param partId the episode of a podcast, the upload of a playlist
   */
  public record Subject(ResourceType type, UUID id, @Nullable UUID partId) {}

  /**
   * Who has heard or fetched it.
   *
   * @param listener the pseudonym of the address; null if there is no salt to make one with
   * @param sessionId what binds the events of one listening together
   * @param agent what the player calls itself; empty if it does not
   * @param country ISO 3166-1, two letters; null if unknown
   * @param hosted whether the address belongs to a data centre
   */
  public record Audience(
      @Nullable UUID listener,
      @Nullable UUID sessionId,
      String agent,
      @Nullable String country,
      boolean hosted) {

    private static final int LONGEST_AGENT = 500;

    public Audience {
      // PostgreSQL's texts hold every character but this one
      String clean = agent.replace("\0", "");
      agent = clean.length() <= LONGEST_AGENT ? clean : clean.substring(0, LONGEST_AGENT);
    }
  }

  /**
   * How much of it.
   *
   * @param seconds how long a session has lasted, or how much sound HLS has delivered
   * @param status of HTTP
   * @param firstByte the first byte that was asked for
   * @param bytesSent handed to the network; of a redirect: asked for
   * @param bytesTotal the length of the whole
   * @param headerBytes bytes before the first sound
   * @param byteRate bytes of a second of sound
   * @param positionFrom the second of the sound at which a piece of HLS begins
   * @param positionTo the second at which it ends
   */
  public record Delivery(
      @Nullable Integer seconds,
      @Nullable Integer status,
      @Nullable Long firstByte,
      @Nullable Long bytesSent,
      @Nullable Long bytesTotal,
      @Nullable Integer headerBytes,
      @Nullable Integer byteRate,
      @Nullable Integer positionFrom,
      @Nullable Integer positionTo) {

    /** A listener of the relay, from its beginning until now or its end. */
    public static Delivery listening(int seconds, long bytes) {
      return new Delivery(seconds, null, null, bytes, null, null, null, null, null);
    }

    /** A piece of an HLS session; null positions where the sound has no beginning. */
    public static Delivery piece(
        int seconds, long bytes, @Nullable Integer from, @Nullable Integer to) {
      return new Delivery(seconds, null, null, bytes, null, null, null, from, to);
    }
  }
}
