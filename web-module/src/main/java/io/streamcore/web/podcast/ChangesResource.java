package io.streamcore.web.podcast;

import io.streamcore.podcast.ShowAddresses;
import io.streamcore.podcast.announce.FeedChange;
import io.streamcore.podcast.announce.FeedChanges;
import io.streamcore.problem.Invalid;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /podcasts/changes}: which feeds have changed, for directories that need not ask each. */
@Path("/podcasts/changes")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Podcasts")
public class ChangesResource {

  private static final int LIMIT = 500;
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final Duration DEFAULT = Duration.ofHours(1);

  @Inject private FeedChanges changes;

  @Inject private ShowAddresses addresses;

  /** A feed and its latest change. */
  @Schema(name = "FeedChange")
  public record Change(
      UUID podcastId,
      @Schema(description = "podcast:guid") UUID guid,
      String feedUrl,
      Instant changedAt) {}

  /** Feeds that have changed. */
  @Schema(name = "FeedChanges")
  public record Changes(
      List<Change> items, @Schema(description = "To ask with the next time.") Instant since) {}

  /** The log of changes. */
  @GET
  @Operation(
      summary = "Which feeds have changed",
      description =
          "Public feeds that changed after `since`, longest ago first, each once with its latest"
              + " change, at most 500. Ask again with the `since` of the answer.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Changes.class)))
  @APIResponse(responseCode = "422", description = "That is no time.")
  public Changes changes(
      @Parameter(
              description = "A time by ISO 8601; absent: an hour ago.",
              example = "2026-11-22T08:00:00Z")
          @QueryParam("since")
          @Nullable String since) {
    Instant from = since == null ? Instant.now().minus(DEFAULT) : instant(since);
    List<Change> items = changes.since(from, LIMIT).stream().map(this::change).toList();
    return new Changes(items, items.isEmpty() ? from : items.get(items.size() - 1).changedAt());
  }

  private Change change(FeedChange change) {
    return new Change(
        change.podcastId(),
        change.guid(),
        addresses.of(change.podcastId()).feed(change.podcastId()),
        change.changedAt());
  }

  private static Instant instant(String text) {
    try {
      Instant instant = Instant.parse(text);
      if (instant.isAfter(Instant.EPOCH.minusSeconds(1)) && instant.isBefore(LATEST)) {
        return instant;
      }
    } catch (DateTimeParseException e) {
      throw new Invalid("since", "format", "Must be a time such as 2026-11-22T08:00:00Z.");
    }
    throw new Invalid("since", "range", "Must be a time of this epoch.");
  }
}
