package io.streamcore.web.viewing;

import io.streamcore.media.offer.OfferKind;
import io.streamcore.problem.DeviceLimitReached.Playing;
import io.streamcore.problem.Invalid;
import io.streamcore.security.Caller;
import io.streamcore.viewing.Playbacks;
import io.streamcore.viewing.history.Beat;
import io.streamcore.viewing.history.WatchHistory;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /playback}: what plays on the caller's devices. */
@Path("/playback")
@RequestScoped
@RolesAllowed({"listener", "dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Playback", description = "What plays on which device, and by which token.")
public class PlaybackResource {

  @Inject private Playbacks playbacks;

  @Inject private WatchHistory history;

  @Inject private CurrentCaller caller;

  /** Playback that has begun. */
  @Schema(name = "Playback")
  public record StartedBody(
      UUID playbackId,
      String title,
      @Schema(
              description = "The HLS address, with the token, which its playlists hand on.",
              examples = "/media/0d0f4a4e-52a5-4a0e-9a35-6f1c7d6f0b1c/master.m3u8?token=…")
          String hlsUrl,
      @Schema(description = "Shown this once.") String token,
      Instant expiresAt,
      @Schema(description = "Absent for what has no end.") @Nullable Integer durationSeconds) {

    static StartedBody of(Playbacks.Started started) {
      return new StartedBody(
          started.playbackId(),
          started.offer().title(),
          started.offer().hls() + "?token=" + started.token().value(),
          started.token().value(),
          started.expiresAt(),
          started.offer().seconds());
    }

    /** Never shows the token. */
    @Override
    public String toString() {
      return "StartedBody[" + playbackId + "]";
    }
  }

  /** What plays. */
  @Schema(name = "PlaybackList")
  public record Listing(List<Playing> items) {}

  /** Begins to play. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Begin to play",
      description =
          "Gives the address of a title, stream, playlist or episode with a token that opens just"
              + " this to just this profile, for twelve hours. Ends what the device played before."
              + " A device counts against the plan's limit while it beats or fetches segments, and"
              + " for a minute after.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = StartedBody.class)))
  @APIResponse(
      responseCode = "402",
      description = "A plan has to be bought; the answer names some.")
  @APIResponse(
      responseCode = "404",
      description = "There is nothing such that this profile may play.")
  @APIResponse(
      responseCode = "409",
      description = "As many devices play as may; `playing` tells which.")
  @APIResponse(responseCode = "422", description = "Not exactly one thing is named.")
  public Response start(@NotNull PlaybackBody wish, @Context UriInfo uri) {
    Caller viewer = caller.require();
    Map.Entry<OfferKind, UUID> resource = wish.resource();
    Playbacks.Started started =
        playbacks.start(viewer, wish.profile(), resource.getKey(), resource.getValue());
    String id = started.playbackId().toString();
    return Response.created(uri.getAbsolutePathBuilder().path(id).build())
        .header("Cache-Control", "no-store")
        .entity(StartedBody.of(started))
        .build();
  }

  /** Lists what plays. */
  @GET
  @Operation(summary = "What plays on my devices", description = "What began last first.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Listing.class)))
  public Listing list() {
    return new Listing(playbacks.playing(caller.require()));
  }

  /** What a playing device says of itself. */
  @Schema(name = "HeartBeat")
  public record BeatBody(
      @Schema(
              description = "Where it is, in seconds; of a title, this is kept.",
              minimum = "0",
              examples = "61")
          @Nullable Integer positionSeconds,
      @Schema(
              description = "When it was there, for beats that could not be sent at once.",
              examples = "2026-11-22T20:15:00Z")
          @Nullable Instant at) {

    Beat beat() {
      if (positionSeconds != null && positionSeconds < 0) {
        throw new Invalid("position_seconds", "range", "Must be 0 or more.");
      }
      return Beat.of(positionSeconds, at, Instant.now());
    }
  }

  /** Notes that a device still plays. */
  @POST
  @Path("/{playback_id}/heartbeat")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say that it still plays, and where it is",
      description =
          "Every ten seconds or so, by the device that plays. Of several, that with the latest time"
              + " holds; the same one again changes nothing.")
  @APIResponse(responseCode = "204", description = "It is noted.")
  @APIResponse(responseCode = "404", description = "It has been stopped, perhaps from elsewhere.")
  @APIResponse(
      responseCode = "409",
      description =
          "It was silent for a minute, and other devices play now; `playing` tells which.")
  public void beat(@PathParam("playback_id") UUID id, @NotNull BeatBody body) {
    history.beat(caller.require(), id, body.beat());
  }

  /** Ends a playback. */
  @DELETE
  @Path("/{playback_id}")
  @Operation(
      summary = "Stop a playback",
      description = "On whatever device of mine; its token opens nothing any more.")
  @APIResponse(responseCode = "204", description = "It has ended.")
  public void stop(@PathParam("playback_id") UUID id) {
    playbacks.stop(caller.require(), id);
  }
}
