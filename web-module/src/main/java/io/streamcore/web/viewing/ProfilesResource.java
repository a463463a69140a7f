package io.streamcore.web.viewing;

import io.streamcore.security.Caller;
import io.streamcore.viewing.Profile;
import io.streamcore.viewing.ProfileDoor;
import io.streamcore.viewing.Profiles;
import io.streamcore.web.http.MergePatch;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /profiles}: who watches on the caller's account, and in which the device is. */
@Path("/profiles")
@RequestScoped
@RolesAllowed({"listener", "dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles", description = "Who watches and listens on an account.")
public class ProfilesResource {

  @Inject private Profiles profiles;

  @Inject private ProfileDoor door;

  @Inject private CurrentCaller caller;

  /** What leads out of a child's profile. */
  @Schema(name = "ProfilePin")
  public record Pin(
      @Schema(description = "Of the child's profile that the device is in.", examples = "4711")
          @Nullable String pin) {

    /** Never shows the PIN. */
    @Override
    public String toString() {
      return "Pin[hidden]";
    }
  }

  /** Adds a profile. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add a profile", description = "An account has at most five.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ProfileResponse.class)))
  @APIResponse(responseCode = "403", description = "There are five, or this is a child's device.")
  @APIResponse(responseCode = "422", description = "A field breaks its rule.")
  public Response create(@NotNull ProfileBody body, @Context UriInfo uri) {
    Caller owner = caller.require();
    Profile profile = profiles.create(owner, body.settings());
    return Response.created(uri.getAbsolutePathBuilder().path(profile.id().toString()).build())
        .tag(Versions.tag(profile.version()))
        .entity(ProfileResponse.of(profile, current(owner)))
        .build();
  }

  /** Lists the profiles. */
  @GET
  @Operation(summary = "List my profiles", description = "Oldest first, all in one page.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProfileResponse.Listing.class)))
  public ProfileResponse.Listing list(
      @Parameter(description = "The recycle bin instead.")
          @QueryParam("deleted")
          @DefaultValue("false")
          boolean deleted) {
    Caller owner = caller.require();
    UUID current = current(owner);
    return new ProfileResponse.Listing(
        profiles.list(owner, deleted).stream()
            .map(profile -> ProfileResponse.of(profile, current))
            .toList(),
        null);
  }

  /** One profile. */
  @GET
  @Path("/{profile_id}")
  @Operation(summary = "Read a profile")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProfileResponse.class)))
  public Response read(@PathParam("profile_id") UUID id) {
    return answer(profiles.find(caller.require(), id));
  }

  /** Changes a profile. */
  @PATCH
  @Path("/{profile_id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a profile", description = "A JSON merge patch.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = ProfileBody.class)),
      required = true)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProfileResponse.class)))
  @APIResponse(responseCode = "403", description = "The device is in a child's profile.")
  @APIResponse(responseCode = "412", description = "It has changed since it was read.")
  public Response patch(
      @PathParam("profile_id") UUID id, @Context HttpHeaders headers, MergePatch patch) {
    Profile seen = profiles.find(caller.require(), id);
    ProfileBody wanted = patch.applyTo(ProfileBody.of(seen));
    // Without If-Match the patch holds for what was just read: what it leaves out must not go back.
    long version = Versions.expected(headers).orElse(seen.version());
    return answer(profiles.change(caller.require(), id, wanted.settings(), version));
  }

  /** Puts a profile into the recycle bin. */
  @DELETE
  @Path("/{profile_id}")
  @Operation(
      summary = "Delete a profile",
      description = "With its history; it can be restored for 30 days.")
  @APIResponse(responseCode = "204", description = "It is in the recycle bin.")
  @APIResponse(responseCode = "403", description = "The device is in a child's profile.")
  public void delete(@PathParam("profile_id") UUID id) {
    profiles.delete(caller.require(), id);
  }

  /** Takes a profile out of the recycle bin. */
  @POST
  @Path("/{profile_id}/restore")
  @Operation(summary = "Restore a deleted profile")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProfileResponse.class)))
  @APIResponse(responseCode = "409", description = "It is not deleted.")
  public Response restore(@PathParam("profile_id") UUID id) {
    return answer(profiles.restore(caller.require(), id));
  }

  /** Puts the device into a profile. */
  @POST
  @Path("/{profile_id}/enter")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Watch as this profile",
      description =
          "Holds for the signed-in device, until it enters another or leaves. Out of a child's"
              + " profile leads its PIN alone.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProfileResponse.class)))
  @APIResponse(responseCode = "422", description = "The PIN is missing or wrong.")
  @APIResponse(responseCode = "429", description = "Too many wrong PINs; see Retry-After.")
  public Response enter(@PathParam("profile_id") UUID id, @NotNull Pin pin) {
    return answer(door.enter(caller.require(), id, pin.pin()));
  }

  /** Takes the device out of its profile. */
  @POST
  @Path("/leave")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Watch as no profile", description = "See entering one.")
  @APIResponse(responseCode = "204", description = "The device is in no profile.")
  @APIResponse(responseCode = "422", description = "The PIN is missing or wrong.")
  @APIResponse(responseCode = "429", description = "Too many wrong PINs; see Retry-After.")
  public void leave(@NotNull Pin pin) {
    door.leave(caller.require(), pin.pin());
  }

  private Response answer(Profile profile) {
    return Response.ok(ProfileResponse.of(profile, current(caller.require())))
        .tag(Versions.tag(profile.version()))
        .build();
  }

  private @Nullable UUID current(Caller owner) {
    return profiles.viewer(owner).profileId().orElse(null);
  }
}
