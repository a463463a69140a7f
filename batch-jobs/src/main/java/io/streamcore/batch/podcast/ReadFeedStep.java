package io.streamcore.batch.podcast;

import io.streamcore.job.HopelessJob;
import io.streamcore.podcast.foreign.BadFeed;
import io.streamcore.podcast.foreign.ForeignFeed;
import io.streamcore.podcast.imports.FeedImport;
import io.streamcore.podcast.imports.NotToBeHad;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.UUID;

/** Reads the feed once, and puts the show and all items on record. */
@Named
@Dependent
public class ReadFeedStep extends ImportStep {

  @Override
  void perform(UUID id) {
    FeedImport feed = work.find(id);
    if (!feed.isPlanned()) {
      work.plan(id, read(feed.feedUrl()));
    }
  }

  private ForeignFeed read(String url) {
    try {
      ForeignFeed feed = fetches.feed(url);
      if (feed.locked()) {
        // https://podcastindex.org/namespace/1.0#locked
        throw new HopelessJob(
            "The feed is locked (podcast:locked): unlock it at the platform where it is now.");
      }
      return feed;
    } catch (BadFeed e) {
      throw new HopelessJob(e.reason(), e);
    } catch (NotToBeHad e) {
      if (e.isPassing()) {
        throw new FeedAway(e);
      }
      throw new HopelessJob(e.reason(), e);
    }
  }

  /** The feed's server does not answer at the moment; the ledger tries again later. */
  static final class FeedAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeedAway(NotToBeHad cause) {
      super(cause.reason(), cause);
    }
  }
}
