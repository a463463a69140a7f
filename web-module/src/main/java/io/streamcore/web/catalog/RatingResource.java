package io.streamcore.web.catalog;

import io.streamcore.catalog.Ratings;
import io.streamcore.media.offer.Audience;
import io.streamcore.problem.Invalid;
import io.streamcore.security.Caller;
import io.streamcore.viewing.Profile;
import io.streamcore.viewing.Profiles;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /profiles/{profile_id}/ratings/{content_id}}: what a profile thinks of a title. */
@Path("/profiles/{profile_id}/ratings/{content_id}")
@RequestScoped
@RolesAllowed({"listener", "dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public class RatingResource {

  @Inject private Ratings ratings;

  @Inject private Profiles profiles;

  @Inject private CurrentCaller caller;

  /** A rating on the wire. */
  @Schema(name = "Rating", requiredProperties = "rating")
  public record RatingBody(
      @Schema(description = "1 to 10; null: the profile has not said.", examples = "8")
          @Nullable Integer rating) {}

  /** What the profile thinks. */
  @GET
  @Operation(summary = "What a profile thinks of a title")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RatingBody.class)))
  public RatingBody read(
      @PathParam("profile_id") UUID profileId, @PathParam("content_id") UUID contentId) {
    Profile profile = profiles.own(caller.require(), profileId);
    return new RatingBody(ratings.find(profileId, audience(profile), contentId).orElse(null));
  }

  /** Keeps what the profile thinks. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Rate a title", description = "The title's rating is the average.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RatingBody.class)))
  @APIResponse(responseCode = "422", description = "It is not from 1 to 10.")
  public RatingBody rate(
      @PathParam("profile_id") UUID profileId,
      @PathParam("content_id") UUID contentId,
      @NotNull RatingBody body) {
    Profile profile = profiles.own(caller.require(), profileId);
    if (body.rating() == null) {
      throw new Invalid("rating", "required", "Must be from 1 to 10.");
    }
    ratings.rate(profileId, audience(profile), contentId, body.rating());
    return body;
  }

  /** Takes the rating back. */
  @DELETE
  @Operation(summary = "Take a rating back")
  @APIResponse(responseCode = "204", description = "The profile has not said.")
  public void unrate(
      @PathParam("profile_id") UUID profileId, @PathParam("content_id") UUID contentId) {
    Profile profile = profiles.own(caller.require(), profileId);
    ratings.unrate(profileId, audience(profile), contentId);
  }

  private Audience audience(Profile profile) {
    Caller viewer = caller.require();
    return profiles.audience(viewer, profile);
  }
}
