package io.streamcore.podcast;

import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import io.streamcore.podcast.feed.Addresses;
import io.streamcore.podcast.feed.Item;
import io.streamcore.podcast.feed.Item.Enclosure;
import io.streamcore.podcast.feed.Item.TranscriptLink;
import io.streamcore.podcast.feed.LiveItem;
import io.streamcore.podcast.tag.SourceType;
import io.streamcore.podcast.transcript.TranscriptName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is out of a podcast, as its feed tells it: four queries, however many episodes. */
@ApplicationScoped
class FeedItems {

  /** Apps read no more, and a feed of more would be larger than some take. */
  private static final int MAX_ITEMS = 2000;

  @Inject private EpisodeStore store;

  @Inject private Uploads uploads;

  @Inject private Instance<LinkedStreams> streams;

  /** When what is out came out last; null: nothing is. */
  @Nullable Instant latest(UUID podcastId, Instant now) {
    return store.latestOut(podcastId, now, false).orElse(null);
  }

  /** The same, with what has to be paid for. */
  @Nullable Instant latestOfAll(UUID podcastId, Instant now) {
    return store.latestOut(podcastId, now, true).orElse(null);
  }

  /** The items, latest publication first; an episode whose upload is gone is none. */
  List<Item> of(UUID podcastId, Addresses addresses, Instant now, boolean sold) {
    List<Episode> out = store.inFeed(podcastId, now, sold, MAX_ITEMS);
    List<UUID> uploadIds = out.stream().flatMap(it -> it.uploadId().stream()).toList();
    Map<UUID, Upload> sounds = uploads.sources(uploadIds);
    Map<UUID, Long> ladders = uploads.ladderBytes(uploadIds);
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
                          enclosure,
                          ladder(sound, ladders, addresses),
                          transcripts.getOrDefault(episode.id(), List.of()),
                          addresses)));
    }
    return items;
  }

  /** What of its linked stream is on air; null: nothing. */
  @Nullable LiveItem live(Podcast podcast, Addresses addresses) {
    return podcast
        .streamId()
        .flatMap(id -> streams.stream().flatMap(known -> known.onAir(id).stream()).findFirst())
        .map(
            air ->
                new LiveItem(
                    air.id().toString(),
                    air.title(),
                    air.startedAt(),
                    air.url(),
                    air.contentType(),
                    addresses.show(podcast.id())))
        .orElse(null);
  }

  private static Item item(
      Episode episode,
      Enclosure enclosure,
      @Nullable Enclosure ladder,
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
        ladder,
        chapters ? addresses.chapters(episode.id()) : null,
        transcripts.stream()
            .map(it -> new TranscriptLink(addresses.transcript(it), it.format(), it.language()))
            .toList());
  }

  /** The sound as HLS, once all its renditions are there. */
  private static @Nullable Enclosure ladder(
      @Nullable Upload sound, Map<UUID, Long> bytes, Addresses addresses) {
    Long length = sound == null ? null : bytes.get(sound.id());
    // players repeat no token when they ask for segments
    return sound == null || length == null || addresses.isPrivate()
        ? null
        : new Enclosure(addresses.ladder(sound.id()), length, "application/vnd.apple.mpegurl");
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
