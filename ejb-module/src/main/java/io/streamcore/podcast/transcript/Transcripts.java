package io.streamcore.podcast.transcript;

import io.streamcore.podcast.Episode;
import io.streamcore.podcast.EpisodeStore;
import io.streamcore.podcast.Episodes;
import io.streamcore.podcast.Moments;
import io.streamcore.podcast.PodcastStore;
import io.streamcore.podcast.Podcasts;
import io.streamcore.podcast.tag.TranscriptFormat;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The facade of transcripts: whoever may know of an episode may read what is said in it. */
@Stateless
@PermitAll
public class Transcripts {

  /** The text of a day without a pause. */
  public static final int MAX_BYTES = 2 << 20;

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,4})?");

  @Inject private Episodes episodes;

  @Inject private EpisodeStore store;

  @Inject private PodcastStore podcasts;

  /**
   * Keeps a transcript, in the place of the one in the same language and format.
   *
   * @throws Invalid if the language is none, or the text is not of the format
   */
  public TranscriptName put(
      Caller caller,
      UUID podcastId,
      UUID episodeId,
      String language,
      TranscriptFormat format,
      String body) {
    requireManaged(caller, podcastId, episodeId);
    if (!isLanguage(language)) {
      throw new Invalid("language", "format", "Must be a language such as en or en-us.");
    }
    if (!format.fits(body) || body.indexOf('\0') >= 0) {
      throw new Invalid("body", "format", "The text is no transcript of this format.");
    }
    Instant now = Moments.now();
    store
        .transcript(episodeId, language, format)
        .ifPresentOrElse(
            there -> there.replace(body, now),
            () -> store.add(new Transcript(episodeId, language, format, body, now)));
    podcasts.feedChanged(podcastId, now);
    return new TranscriptName(episodeId, language, format);
  }

  /** The transcripts that an episode has. */
  public List<TranscriptName> list(Optional<Caller> viewer, UUID podcastId, UUID episodeId) {
    return store.transcriptNames(List.of(episodes.find(viewer, podcastId, episodeId).id()));
  }

  /**
   * One transcript, with its text.
   *
   * @throws NotFound if there is none, or the viewer may not know of the episode
   */
  public Transcript find(
      Optional<Caller> viewer, UUID episodeId, String language, TranscriptFormat format) {
    return store
        .transcript(episodes.visible(viewer, episodeId).id(), language, format)
        .orElseThrow(Transcripts::none);
  }

  /** One transcript of an episode that the viewer was found to know of. */
  public Transcript of(Episode episode, String language, TranscriptFormat format) {
    return store.transcript(episode.id(), language, format).orElseThrow(Transcripts::none);
  }

  /** Erases a transcript. */
  public void delete(
      Caller caller, UUID podcastId, UUID episodeId, String language, TranscriptFormat format) {
    requireManaged(caller, podcastId, episodeId);
    store.remove(store.transcript(episodeId, language, format).orElseThrow(Transcripts::none));
    podcasts.feedChanged(podcastId, Moments.now());
  }

  /** Whether a text is such as {@code en} or {@code en-us}. */
  public static boolean isLanguage(String text) {
    return LANGUAGE.matcher(text).matches();
  }

  private void requireManaged(Caller caller, UUID podcastId, UUID episodeId) {
    Podcasts.owned(caller, podcasts.lock(podcastId), false);
    Episodes.in(podcastId, store.find(episodeId), false);
  }

  private static NotFound none() {
    return new NotFound("There is no such transcript.");
  }
}
