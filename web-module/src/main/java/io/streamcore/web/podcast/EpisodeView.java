package io.streamcore.web.podcast;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamcore.podcast.Episode;
import io.streamcore.podcast.Podcast;
import io.streamcore.podcast.feed.Addresses;
import io.streamcore.podcast.feed.ShowNotes;
import io.streamcore.podcast.tag.Chapter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * An episode as pages tell it.
 *
 * @param episode the episode
 * @param podcast its show
 * @param cues of one of its transcripts; empty: it has none
 */
public record EpisodeView(
    Episode episode, Podcast podcast, Addresses addresses, List<Cues.Cue> cues) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  public EpisodeView {
    cues = List.copyOf(cues);
  }

  public String showTitle() {
    return podcast.title();
  }

  public String title() {
    return episode.title();
  }

  public String address() {
    return addresses.episode(episode.id());
  }

  /** Relative, so that the page plays below whatever name it was asked for. */
  public String path() {
    return "/episodes/" + episode.id();
  }

  public String audio() {
    return path() + "/audio.mp3";
  }

  public String show() {
    return "/podcasts/" + episode.podcastId();
  }

  public String day() {
    return DAY.format(episode.publicationDate());
  }

  /** Hours only where there are some; empty: not known. */
  public String length() {
    return episode.durationSeconds() == 0 ? "" : clock(episode.durationSeconds());
  }

  /** Whether it can be heard by everybody. */
  public boolean free() {
    return !episode.isMonetized() && !podcast.isMonetized();
  }

  /** Safe HTML. */
  public String notes() {
    String description = episode.settings().about().description();
    return description == null ? "" : ShowNotes.html(description);
  }

  public String summary() {
    return ShowView.summary(episode.settings().about().description(), title());
  }

  /** The chapters that a table of contents shows. */
  public List<Mark> chapters() {
    return episode.settings().details().chapters().stream()
        .filter(chapter -> !Boolean.TRUE.equals(chapter.hidden()) && chapter.title() != null)
        .map(EpisodeView::mark)
        .toList();
  }

  /** What is said, from when on. */
  public List<Mark> said() {
    return cues.stream().map(cue -> new Mark(cue.start(), clock(cue.start()), cue.text())).toList();
  }

  /**
   * A place in the sound that can be gone to.
   *
   * @param start seconds from the beginning
   * @param time the same for people
   */
  public record Mark(double start, String time, String text) {}

  /** The element with the linked data. */
  public String linkedData() {
    ObjectNode data =
        LinkedData.of("PodcastEpisode")
            .put("name", title())
            .put("url", address())
            .put("datePublished", episode.publicationDate().toString())
            .put("description", summary())
            .put("episodeNumber", episode.number());
    if (episode.durationSeconds() > 0) {
      data.put("duration", Duration.ofSeconds(episode.durationSeconds()).toString());
    }
    data.putObject("associatedMedia")
        .put("@type", "MediaObject")
        .put("contentUrl", address() + "/audio.mp3");
    data.putObject("partOfSeries")
        .put("@type", "PodcastSeries")
        .put("name", showTitle())
        .put("url", addresses.show(episode.podcastId()));
    return LinkedData.element(data);
  }

  private static Mark mark(Chapter chapter) {
    return new Mark(chapter.start(), clock(chapter.start()), String.valueOf(chapter.title()));
  }

  private static String clock(double seconds) {
    Duration time = Duration.ofSeconds((long) seconds);
    return time.toHours() > 0
        ? "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
        : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
