package io.streamcore.podcast;

import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import io.streamcore.podcast.feed.Addresses;
import io.streamcore.podcast.feed.Item;
import io.streamcore.podcast.feed.Item.Enclosure;
import io.streamcore.podcast.feed.Item.TranscriptLink;
import io.streamcore.podcast.tag.SourceType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is out of a podcast, as its feed tells it: three queries, however many episodes. */
@ApplicationScoped
class FeedItems {

  /** Apps read no more, and a feed of more would be larger than some take. */
  private static final int MAX_ITEMS = 2000;

  @Inject private EpisodeStore store;

  @Inject private Uploads uploads;

  /** When what is out came out last; null: nothing is. */
  @Nullable Instant latest(UUID podcastId, Instant now) {
    return store.latestOut(podcastId, now).orElse(null);
  }

  /** The items, latest publication first; an episode whose upload is gone is none. */
  List<Item> of(UUID podcastId, Addresses addresses, Instant now) {
    List<Episode> out = store.inFeed(podcastId, now, MAX_ITEMS);
    Map<UUID, Upload> sounds =
        uploads.sources(out.stream().flatMap(it -> it.uploadId().stream()).toList());
    Map<UUID, List<TranscriptName>> transcripts =
        store.transcriptNames(out.stream().map(Episode::id).toList()).stream()
            .collect(Collectors.groupingBy(TranscriptName::episodeId));
    List<Item> items = new ArrayList<>(out.size());
    for (Episode episode : out) {
      Upload sound = episode.uploadId().map(sounds::get).orElse(null);
      enclosure(episode, sound, addresses)
          .ifPresent(
              enclosure ->
                  items.add(
                      item(
                          episode,
                          sound,
                          enclosure,
                          transcripts.getOrDefault(episode.id(), List.of()),
                          addresses)));
    }
    return items;
  }

  private static Item item(
      Episode episode,
      @Nullable Upload sound,
      Enclosure enclosure,
      List<TranscriptName> transcripts,
      Addresses addresses) {
    boolean chapters = !episode.settings().details().chapters().isEmpty();
    return new Item(
        episode.guid(),
        episode.settings(),
        episode.number(),
        episode.durationSeconds(),
        episode.publicationDate(),
        addresses.episode(episode.id()),
        enclosure,
        sound == null || !sound.isPlayable() ? null : addresses.ladder(sound.id()),
        chapters ? addresses.chapters(episode.id()) : null,
        transcripts.stream()
            .map(it -> new TranscriptLink(addresses.transcript(it), it.format(), it.language()))
            .toList());
  }

  private static Optional<Enclosure> enclosure(
      Episode episode, @Nullable Upload sound, Addresses addresses) {
    if (episode.sourceType() == SourceType.EXTERNAL) {
      return episode
          .remoteSound()
          .map(
              remote ->
                  new Enclosure(
                      addresses.audio(episode.id(), AudioNames.extension(remote.contentType())),
                      remote.bytes(),
                      remote.contentType()));
    }
    return Optional.ofNullable(sound)
        .map(
            upload ->
                new Enclosure(
                    addresses.audio(episode.id(), AudioNames.extension(upload.contentType())),
                    upload.sizeBytes(),
                    AudioNames.feedType(upload.contentType())));
  }
}
