package io.streamcore.catalog;

import io.streamcore.media.Upload;
import io.streamcore.media.UploadStatus;
import io.streamcore.media.Uploads;
import io.streamcore.problem.Checks;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of the catalogue for who makes it: DJs with their titles, administrators with all.
 * Another's title is {@link NotFound}.
 */
@Stateless
@PermitAll
public class TitleDesk {

  private static final int MAX_GENRE = 50;

  @Inject private TitleStore store;

  @Inject private Uploads uploads;

  /**
   * Adds a title.
   *
   * @throws Invalid naming every field that breaks a rule
   * @throws Conflict if the season has an episode of this number
   */
  public Title create(Caller caller, TitleSettings wish) {
    TitleSettings settings = checked(caller, wish);
    Title title = new Title(caller.userId(), settings, Moments.now());
    title.lasts(minutes(caller, settings, null));
    store.add(title);
    store.classify(title.id(), settings.about().genres());
    return title;
  }

  /**
   * Makes a title what the settings say.
   *
   * @param version the version that the caller has seen; null: whatever there is
   * @throws PreconditionFailed if it has another by now
   */
  public Title change(Caller caller, UUID id, TitleSettings wish, @Nullable Long version) {
    Title title = owned(caller, store.lock(id), false);
    if (version != null && version != title.version()) {
      throw new PreconditionFailed("The title has changed since you read it.");
    }
    TitleSettings settings = checked(caller, wish);
    if (settings.place().type() != title.type()
        && (title.type() == TitleType.SERIES || settings.place().type() == TitleType.SERIES)
        && store.hasEpisodes(id)) {
      throw new Invalid("type", "episodes", "A series with episodes stays one.");
    }
    Integer minutes = minutes(caller, settings, title);
    title.change(settings, Moments.now());
    title.lasts(minutes);
    store.flush();
    store.classify(id, settings.about().genres());
    return title;
  }

  /** Puts a title into the recycle bin; nobody finds or plays it, nor the episodes of a series. */
  public void delete(Caller caller, UUID id) {
    owned(caller, store.lock(id), false).delete(Moments.now());
  }

  /**
   * Takes a title out of the recycle bin.
   *
   * @throws Conflict if it is not in there
   */
  public Title restore(Caller caller, UUID id) {
    Title title = owned(caller, store.lock(id), true);
    if (!title.isDeleted()) {
      throw new Conflict("The title is not deleted.");
    }
    title.restore(Moments.now());
    store.flush();
    return title;
  }

  /**
   * Adds a genre; for administrators.
   *
   * @throws Conflict if there is one of this name
   */
  public void addGenre(String wish) {
    Checks checks = new Checks();
    String name = checks.required("name", wish, MAX_GENRE);
    checks.pass();
    if (!store.addGenre(name)) {
      throw new Conflict("name", "unique", "There is a genre of this name.");
    }
  }

  private TitleSettings checked(Caller caller, TitleSettings wish) {
    TitleSettings settings = wish.checked();
    Set<String> unknown = new HashSet<>(settings.about().genres());
    unknown.removeAll(store.genres());
    if (!unknown.isEmpty()) {
      throw new Invalid("genres", "one_of", "Must be of the genres that there are.");
    }
    UUID parentId = settings.place().parentId();
    if (parentId != null && !isOwnSeries(caller, parentId)) {
      throw new Invalid("parent_id", "own", "Must be a series that you may change.");
    }
    return settings;
  }

  private boolean isOwnSeries(Caller caller, UUID id) {
    return store
        .find(id)
        .filter(it -> !it.isDeleted() && it.type() == TitleType.SERIES)
        .filter(it -> caller.mayManage(it.userId()))
        .isPresent();
  }

  /** How long it plays, rounded up; null: not known yet. */
  private @Nullable Integer minutes(Caller caller, TitleSettings settings, @Nullable Title before) {
    UUID uploadId = settings.uploadId();
    if (uploadId == null) {
      return null;
    }
    // what it had stays, even where another than its owner changes the title
    boolean kept = before != null && before.uploadId().equals(Optional.of(uploadId));
    Upload upload = (kept ? uploads.source(uploadId) : own(caller, uploadId)).orElse(null);
    if (upload == null && !kept) {
      throw new Invalid("upload_id", "own", "Must be an upload of your own.");
    }
    return upload == null || upload.status() != UploadStatus.READY
        ? null
        : upload.durationSeconds().map(TitleDesk::roundedUp).orElse(null);
  }

  private Optional<Upload> own(Caller caller, UUID uploadId) {
    try {
      return Optional.of(uploads.find(caller, uploadId));
    } catch (NotFound e) {
      return Optional.empty();
    }
  }

  static int roundedUp(double seconds) {
    return (int) Math.ceil(seconds / 60);
  }

  static Title owned(Caller caller, Optional<Title> found, boolean evenDeleted) {
    Title title = found.filter(it -> evenDeleted || !it.isDeleted()).orElseThrow(Titles::none);
    caller.requireManage(title.userId(), "title");
    return title;
  }
}
