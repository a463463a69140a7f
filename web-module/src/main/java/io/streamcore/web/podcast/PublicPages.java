package io.streamcore.web.podcast;

import io.streamcore.podcast.Episode;
import io.streamcore.podcast.EpisodeFilter;
import io.streamcore.podcast.Episodes;
import io.streamcore.podcast.Podcast;
import io.streamcore.podcast.Podcasts;
import io.streamcore.podcast.ShowAddresses;
import io.streamcore.podcast.feed.Addresses;
import io.streamcore.podcast.transcript.TranscriptName;
import io.streamcore.podcast.transcript.Transcripts;
import io.streamcore.request.PageRequest;
import io.streamcore.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gathers what the pages of shows and episodes tell. */
@ApplicationScoped
class PublicPages {

  @Inject private Podcasts podcasts;

  @Inject private Episodes episodes;

  @Inject private Transcripts transcripts;

  @Inject private ShowAddresses showAddresses;

  /** A show with its latest episodes. */
  ShowView show(Optional<Caller> viewer, UUID podcastId) {
    Addresses addresses = showAddresses.of(podcastId);
    Podcast podcast = podcasts.find(viewer, podcastId);
    List<EpisodeView> out =
        episodes
            .list(
                viewer,
                podcastId,
                new EpisodeFilter(null, null, true, false),
                new PageRequest(PageRequest.MAX_LIMIT, Optional.empty()))
            .items()
            .stream()
            .map(episode -> new EpisodeView(episode, podcast, addresses, List.of()))
            .toList();
    return new ShowView(podcast, addresses, out);
  }

  /** An episode with what is said in it. */
  EpisodeView episode(Optional<Caller> viewer, UUID id) {
    Episode episode = episodes.visible(viewer, id);
    Podcast podcast = podcasts.find(viewer, episode.podcastId());
    List<Cues.Cue> cues =
        transcripts.list(viewer, podcast.id(), id).stream()
            .findFirst()
            .map(name -> cues(viewer, name))
            .orElse(List.of());
    return new EpisodeView(episode, podcast, showAddresses.of(podcast.id()), cues);
  }

  private List<Cues.Cue> cues(Optional<Caller> viewer, TranscriptName name) {
    return Cues.of(
        transcripts.find(viewer, name.episodeId(), name.language(), name.format()).body());
  }
}
