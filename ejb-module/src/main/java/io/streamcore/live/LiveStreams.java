package io.streamcore.live;

import io.streamcore.event.StreamChanged;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of live streams: what DJs do with theirs, and what everybody may know of them.
 *
 * <p>A public stream is everybody's to see; a private one its owner's and administrators', {@link
 * NotFound} for others. Only owner and administrators change one.
 */
@Stateless
@PermitAll
public class LiveStreams {

  @Inject private StreamStore store;

  @Inject private StreamKeys keys;

  @Inject private StreamRules rules;

  @Inject private RelayAddresses addresses;

  @Inject private Event<io.streamcore.event.Event> events;

  /**
   * A stream and its key, which is told this once.
   *
   * @param key empty: a pulled stream that asks for none
   */
  public record Unlocked(Stream stream, String key) {

    /** Never shows the key. */
    @Override
    public String toString() {
      return "Unlocked[" + stream.id() + "]";
    }
  }

  /**
   * Registers a stream.
   *
   * @param key the key that the DJ wants; null: one is made, or none for a pulled stream
   * @throws Invalid naming the fields that break a rule
   * @throws Conflict if another stream has the mount
   * @throws io.streamcore.problem.QuotaExceeded if the owner has too many streams
   */
  public Unlocked create(Caller owner, StreamSettings settings, @Nullable String key) {
    UUID id = UUID.randomUUID();
    rules.checkRoom(owner.userId());
    rules.check(id, owner.userId(), settings);
    String plain =
        key == null && settings.ingest().mode() == IngestMode.PULL
            ? ""
            : StreamKeys.givenOrMade(key);
    Instant now = Moments.now();
    Stream stream = new Stream(id, owner.userId(), settings, addresses.ingestUrl(), now);
    keys.lock(stream, plain, now);
    store.add(stream);
    changed(stream);
    return new Unlocked(stream, plain);
  }

  /**
   * One stream.
   *
   * @param viewer who asks; empty: somebody not signed in
   * @throws NotFound if the viewer may not know of it
   */
  public Stream find(Optional<Caller> viewer, UUID id) {
    return store.find(id).filter(stream -> maySee(viewer, stream)).orElseThrow(LiveStreams::none);
  }

  /**
   * One stream of the caller's own, or any for an administrator.
   *
   * @throws NotFound if there is none such
   */
  public Stream manage(Caller caller, UUID id) {
    return owned(caller, store.find(id), false);
  }

  /** Streams that the viewer may know of, newest first. */
  public Page<Stream> list(Optional<Caller> viewer, StreamFilter filter, PageRequest page) {
    boolean all =
        viewer
            .filter(caller -> caller.isAdmin() || caller.userId().equals(filter.userId()))
            .isPresent();
    if (filter.deleted() && !all) {
      throw new Invalid("deleted", "own", "Only the own recycle bin can be seen: say mine=true.");
    }
    return Page.of(
        store.list(filter, !all, page), page, stream -> new Place(stream.createdAt(), stream.id()));
  }

  /**
   * Makes a stream what the settings say.
   *
   * @param version the version that the caller has seen; null: whatever there is
   * @throws PreconditionFailed if it has another by now
   * @throws Conflict if another stream has the mount
   */
  public Stream change(Caller caller, UUID id, StreamSettings settings, @Nullable Long version) {
    Stream stream = owned(caller, store.lock(id), false);
    if (version != null && version != stream.version()) {
      throw new PreconditionFailed("The stream has changed since you read it.");
    }
    rules.check(id, stream.userId(), settings);
    Instant now = Moments.now();
    stream.change(settings, addresses.ingestUrl(), now);
    if (stream.isPushed() && keys.open(stream).isEmpty()) {
      throw new Invalid(
          "ingest_mode", "key", "Give the stream a key before encoders may bring its sound.");
    }
    return changed(stream);
  }

  /** Lets sources and listeners in (again), or nobody new. */
  public Stream enable(Caller caller, UUID id, boolean enabled) {
    Stream stream = owned(caller, store.lock(id), false);
    if (stream.isEnabled() != enabled) {
      stream.enable(enabled, Moments.now());
      changed(stream);
    }
    return stream;
  }

  /**
   * Gives a stream another key; the source that is connected stays.
   *
   * @param key the key that the DJ wants; null: one is made
   */
  public Unlocked rotateKey(Caller caller, UUID id, @Nullable String key) {
    Stream stream = owned(caller, store.lock(id), false);
    String plain = StreamKeys.givenOrMade(key);
    keys.lock(stream, plain, Moments.now());
    return new Unlocked(changed(stream), plain);
  }

  /** Puts a stream into the recycle bin: its source and listeners leave. */
  public void delete(Caller caller, UUID id) {
    Stream stream = owned(caller, store.lock(id), false);
    stream.delete(Moments.now());
    changed(stream);
  }

  /**
   * Takes a stream out of the recycle bin.
   *
   * @throws Conflict if it is not in there, or another stream has its mount by now
   */
  public Stream restore(Caller caller, UUID id) {
    Stream stream = owned(caller, store.lock(id), true);
    if (!stream.isDeleted()) {
      throw new Conflict("The stream is not deleted.");
    }
    store.requireFree(id, stream.ingest());
    stream.restore(Moments.now());
    return changed(stream);
  }

  /** What changed at or after an instant, oldest change first; deleted ones too. */
  public List<Stream> changedSince(Instant since, int limit) {
    return store.changedSince(since, limit);
  }

  private Stream changed(Stream stream) {
    store.flush();
    events.fire(new StreamChanged(stream.id()));
    return stream;
  }

  static boolean maySee(Optional<Caller> viewer, Stream stream) {
    boolean manages = viewer.filter(caller -> caller.mayManage(stream.userId())).isPresent();
    return !stream.isDeleted() && (manages || (stream.isPublic() && !stream.isOwnerGone()));
  }

  private static Stream owned(Caller caller, Optional<Stream> found, boolean evenDeleted) {
    Stream stream =
        found.filter(it -> evenDeleted || !it.isDeleted()).orElseThrow(LiveStreams::none);
    caller.requireManage(stream.userId(), "stream");
    return stream;
  }

  static NotFound none() {
    return new NotFound("There is no such stream.");
  }
}
