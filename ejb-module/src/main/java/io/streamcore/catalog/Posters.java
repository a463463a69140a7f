package io.streamcore.catalog;

import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import io.streamcore.media.offer.Audience;
import io.streamcore.media.picture.CoverImage;
import io.streamcore.media.picture.PictureShelf;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.security.Caller;
import io.streamcore.storage.ObjectKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The facade of posters, which obey the rules of covers. */
@Stateless
@PermitAll
public class Posters {

  /** The largest file that is taken. */
  public static final int MAX_BYTES = CoverImage.MAX_BYTES;

  @Inject private TitleStore store;

  @Inject private Titles titles;

  @Inject private Uploads uploads;

  @Inject private PictureShelf shelf;

  /**
   * Gives a title a poster.
   *
   * @param file JPEG or PNG
   * @throws Invalid naming the rule that it breaks
   */
  public Title put(Caller caller, UUID titleId, byte[] file) {
    return keep(TitleDesk.owned(caller, store.lock(titleId), false), CoverImage.checked(file));
  }

  /**
   * Makes the cover of the title's own upload its poster, cut and resized.
   *
   * @throws Invalid if it has none
   */
  public Title takeFromUpload(Caller caller, UUID titleId) {
    Title title = TitleDesk.owned(caller, store.lock(titleId), false);
    ObjectKey key =
        title
            .uploadId()
            .flatMap(uploads::source)
            .flatMap(Upload::cover)
            .orElseThrow(
                () -> new Invalid("upload_id", "cover", "The title has no upload with a cover."));
    return keep(title, shelf.madeOf(key));
  }

  /** Takes a title's poster away. */
  public void remove(Caller caller, UUID titleId) {
    Title title = TitleDesk.owned(caller, store.lock(titleId), false);
    Optional<String> before = title.posterPath();
    title.poster(null, Moments.now());
    before.ifPresent(shelf::erase);
  }

  /**
   * The object of a poster.
   *
   * @param name the last part of its address
   * @throws NotFound if that is not the poster of a title that the caller may know of
   */
  public ObjectKey find(Caller caller, Audience audience, UUID titleId, String name) {
    return titles
        .find(caller, audience, titleId)
        .title()
        .posterPath()
        .map(ObjectKey::new)
        .filter(key -> key.value().equals(folder(titleId).value() + "/" + name))
        .orElseThrow(() -> new NotFound("There is no such poster."));
  }

  /** The folder of all that is stored for a title: {@code titles/{content_id}}. */
  static ObjectKey folder(UUID titleId) {
    return new ObjectKey("titles/" + titleId);
  }

  private Title keep(Title title, CoverImage poster) {
    ObjectKey key = shelf.keep(folder(title.id()), "poster", poster);
    Optional<String> before = title.posterPath().filter(path -> !path.equals(key.value()));
    title.poster(key.value(), Moments.now());
    store.flush();
    before.ifPresent(shelf::erase);
    return title;
  }
}
