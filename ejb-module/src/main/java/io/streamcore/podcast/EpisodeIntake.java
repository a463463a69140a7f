package io.streamcore.podcast;

import io.streamcore.media.StoredOriginal;
import io.streamcore.media.UploadWish;
import io.streamcore.media.Uploads;
import io.streamcore.podcast.foreign.ForeignItem;
import io.streamcore.podcast.tag.Chapter;
import io.streamcore.podcast.tag.TranscriptFormat;
import io.streamcore.podcast.transcript.Transcript;
import io.streamcore.podcast.transcript.Transcripts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Makes episodes of those that had a life elsewhere, whose guids they keep. */
@ApplicationScoped
public class EpisodeIntake {

  @Inject private Episodes episodes;

  @Inject private EpisodeStore store;

  @Inject private Uploads uploads;

  /** The episode of a podcast that has this guid, even if it is in the recycle bin. */
  public Optional<Episode> findByGuid(UUID podcastId, String guid) {
    return store.findByGuid(podcastId, guid);
  }

  /**
   * Makes an upload of sound that has arrived, and an episode of it that is published as soon as
   * the upload is ready.
   *
   * @param podcast locked
   * @param item what its feed said
   */
  public Episode make(
      Podcast podcast, ForeignItem item, StoredOriginal sound, List<Chapter> chapters) {
    Instant now = Moments.now();
    uploads.begin(sound, new UploadWish(item.title(), null, false));
    Integer number = item.number();
    boolean free = number != null && !store.hasNumber(podcast.id(), number);
    EpisodeSettings settings =
        item.settings(sound.uploadId(), free ? number : null, item.details().with(chapters), now);
    Episode episode = episodes.create(podcast, UUID.randomUUID(), item.guid(), settings, null);
    episode.publishWhenReady();
    return episode;
  }

  /** Gives an episode a transcript; without a language, it is in the show's. */
  public void transcribe(
      Podcast podcast, Episode episode, String said, TranscriptFormat format, String body) {
    String tag = said.strip().toLowerCase(Locale.ROOT);
    String language = Transcripts.isLanguage(tag) ? tag : podcast.settings().about().language();
    if (store.transcript(episode.id(), language, format).isEmpty()) {
      store.add(new Transcript(episode.id(), language, format, body, Moments.now()));
    }
  }
}
