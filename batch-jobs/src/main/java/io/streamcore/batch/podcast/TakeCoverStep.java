package io.streamcore.batch.podcast;

import io.streamcore.podcast.imports.FeedImport;
import io.streamcore.podcast.imports.NotToBeHad;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.TooLarge;
import io.streamcore.problem.UnsupportedMedia;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;

/** Fetches the show's cover; without one the import goes on, and says why. */
@Named
@Dependent
public class TakeCoverStep extends ImportStep {

  @Override
  void perform(UUID id) {
    FeedImport feed = work.find(id);
    Optional<String> image = feed.imageUrl();
    if (image.isEmpty()) {
      work.remark(id, "The feed has no cover.");
      return;
    }
    try {
      work.cover(id, fetches.picture(image.get()));
    } catch (NotToBeHad e) {
      work.remark(id, "The cover is missing. " + e.reason());
    } catch (Invalid | TooLarge | UnsupportedMedia e) {
      work.remark(id, "The cover is missing. " + e.detail());
    }
  }
}
