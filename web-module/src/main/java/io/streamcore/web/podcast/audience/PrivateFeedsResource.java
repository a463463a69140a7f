package io.streamcore.web.podcast.audience;

import io.streamcore.podcast.ShowAddresses;
import io.streamcore.podcast.audience.PrivateFeed;
import io.streamcore.podcast.audience.PrivateFeeds;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /podcasts/{podcast_id}/private-feeds}: a show's feeds for single subscribers. */
@Path("/podcasts/{podcast_id}/private-feeds")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Podcasts")
public class PrivateFeedsResource {

  @Inject private PrivateFeeds feeds;

  @Inject private ShowAddresses addresses;

  @Inject private CurrentCaller caller;

  /** For whom a feed is. */
  @Schema(name = "PrivateFeedWish")
  public record Wish(@Schema(examples = "Ann", maxLength = 100) @Nullable String label) {}

  /** A private feed on the wire. */
  @Schema(name = "PrivateFeed")
  public record PrivateFeedResponse(
      UUID privateFeedId,
      String label,
      @Schema(description = "Only in the answer that gives it.") @Nullable String feedUrl,
      @Schema(description = "The subscriber who asked for it.") @Nullable UUID userId,
      Instant createdAt,
      @Schema(description = "When an app asked for it last.") @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt) {

    static PrivateFeedResponse of(PrivateFeed feed, @Nullable String feedUrl) {
      return new PrivateFeedResponse(
          feed.id(),
          feed.label(),
          feedUrl,
          feed.userId().orElse(null),
          feed.createdAt(),
          feed.lastUsedAt().orElse(null),
          feed.revokedAt().orElse(null));
    }
  }

  /** Gives somebody a feed. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Give somebody a private feed",
      description =
          "Its address, which is shown this once, opens all that is out in the show, what is sold"
              + " included, to whoever has it, until it is revoked.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PrivateFeedResponse.class)))
  @APIResponse(responseCode = "422", description = "It is not said for whom.")
  public Response give(
      @PathParam("podcast_id") UUID podcastId, @NotNull Wish wish, @Context UriInfo uri) {
    return given(
        feeds.give(caller.require(), podcastId, Objects.requireNonNullElse(wish.label(), "")),
        podcastId,
        uri);
  }

  /** Gives the caller, who has subscribed, a feed. */
  @POST
  @Path("/mine")
  @RolesAllowed({"listener", "dj", "admin"})
  @Operation(
      summary = "Get the private feed of a subscriber",
      description =
          "For a podcast app, which cannot sign in. What is sold is in it for as long as the"
              + " subscription opens it.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PrivateFeedResponse.class)))
  @APIResponse(responseCode = "402", description = "No subscription opens it.")
  public Response subscribe(@PathParam("podcast_id") UUID podcastId, @Context UriInfo uri) {
    return given(feeds.subscribe(caller.require(), podcastId), podcastId, uri);
  }

  /** The private feeds of a show. */
  @GET
  @Operation(
      summary = "List the private feeds of a podcast",
      description = "Latest first, revoked ones included, without their addresses.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PrivateFeedResponse[].class)))
  public List<PrivateFeedResponse> list(@PathParam("podcast_id") UUID podcastId) {
    return feeds.list(caller.require(), podcastId).stream()
        .map(feed -> PrivateFeedResponse.of(feed, null))
        .toList();
  }

  /** Takes a feed back. */
  @DELETE
  @Path("/{private_feed_id}")
  @Operation(summary = "Revoke a private feed")
  @APIResponse(responseCode = "204", description = "Its address leads nowhere.")
  public void revoke(
      @PathParam("podcast_id") UUID podcastId, @PathParam("private_feed_id") UUID id) {
    feeds.revoke(caller.require(), podcastId, id);
  }

  private Response given(PrivateFeeds.Given given, UUID podcastId, UriInfo uri) {
    String address = addresses.ofHouse().privately(given.token()).feed(podcastId);
    return Response.created(
            uri.getBaseUriBuilder()
                .path("podcasts/" + podcastId + "/private-feeds/" + given.feed().id())
                .build())
        .entity(PrivateFeedResponse.of(given.feed(), address))
        .build();
  }
}
