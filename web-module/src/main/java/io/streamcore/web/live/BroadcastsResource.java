package io.streamcore.web.live;

import io.streamcore.live.Broadcasts;
import io.streamcore.live.LiveStreams;
import io.streamcore.security.Caller;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /streams/{stream_id}/broadcasts}: what was on air. */
@Path("/streams")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Streams")
public class BroadcastsResource {

  @Inject private LiveStreams streams;

  @Inject private Broadcasts broadcasts;

  @Inject private CurrentCaller caller;

  /** Lists the broadcasts of a stream. */
  @GET
  @Path("/{stream_id}/broadcasts")
  @Operation(
      summary = "What was on air",
      description = "Broadcasts with their titles, newest first; without an end: on air now.")
  @APIResponse(
      responseCode = "200",
      description = "A page of broadcasts.",
      content = @Content(schema = @Schema(implementation = Listing.class)))
  @APIResponse(responseCode = "404", description = "There is no such stream to the caller.")
  public Response list(
      @PathParam("stream_id") UUID id, @BeanParam PageQuery page, @Context UriInfo uri) {
    Optional<Caller> viewer = caller.find();
    boolean managed =
        viewer.filter(it -> it.mayManage(streams.find(viewer, id).userId())).isPresent();
    return PageBody.answer(
        broadcasts.list(viewer, id, page.request()).map(told -> BroadcastBody.of(told, managed)),
        uri);
  }

  /** A page of broadcasts, for the OpenAPI document. */
  record Listing(List<BroadcastBody> items, @Nullable String next) {}
}
