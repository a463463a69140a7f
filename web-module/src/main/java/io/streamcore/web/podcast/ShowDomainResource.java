package io.streamcore.web.podcast;

import io.streamcore.podcast.Podcast;
import io.streamcore.podcast.ShowAddresses;
import io.streamcore.podcast.ShowDomains;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /podcasts/{podcast_id}/domain}: the name of its own under which a show is found. */
@Path("/podcasts/{podcast_id}/domain")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Podcasts")
public class ShowDomainResource {

  @Inject private ShowDomains showDomains;

  @Inject private ShowAddresses addresses;

  @Inject private CurrentCaller caller;

  /** The name that a show is to have. */
  @Schema(name = "ShowDomain")
  public record ShowDomain(
      @Schema(examples = "podcast.djname.com") @Nullable String customDomain) {}

  /** Gives the show a name. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Give a podcast a domain",
      description =
          "One of its owner's registered domains. Once that is verified and certified, the show is"
              + " announced there, and its old addresses redirect.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PodcastResponse.class)))
  @APIResponse(responseCode = "409", description = "Another podcast has this domain.")
  @APIResponse(responseCode = "422", description = "The owner has not registered this domain.")
  public Response putDomain(@PathParam("podcast_id") UUID id, @NotNull ShowDomain body) {
    String name = Objects.requireNonNullElse(body.customDomain(), "");
    Podcast podcast = showDomains.bind(caller.require(), id, name);
    return Response.ok(PodcastResponse.of(podcast, addresses.of(id)))
        .tag(Versions.tag(podcast.version()))
        .build();
  }

  /** Takes the name away. */
  @DELETE
  @Operation(summary = "Take a podcast's domain away")
  @APIResponse(responseCode = "204", description = "It has none; the domain stays registered.")
  public void deleteDomain(@PathParam("podcast_id") UUID id) {
    showDomains.unbind(caller.require(), id);
  }
}
