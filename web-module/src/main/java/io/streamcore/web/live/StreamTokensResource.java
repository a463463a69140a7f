package io.streamcore.web.live;

import io.streamcore.live.StreamGuests;
import io.streamcore.problem.Invalid;
import io.streamcore.viewing.StreamToken;
import io.streamcore.viewing.StreamTokens;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /streams/{stream_id}/tokens}: who else may hear a private stream. */
@Path("/streams")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Streams")
public class StreamTokensResource {

  @Inject private StreamGuests guests;

  @Inject private CurrentCaller caller;

  /** A token that is wanted. */
  @Schema(name = "NewStreamToken", requiredProperties = "expires_at")
  public record NewToken(
      @Schema(description = "Within 366 days.", examples = "2027-01-01T00:00:00Z")
          @Nullable Instant expiresAt,
      @Schema(maxLength = 100, examples = "Press") @Nullable String label) {

    StreamToken.Grant grant() {
      if (expiresAt == null) {
        throw new Invalid("expires_at", "required", "Say when the token expires.");
      }
      return new StreamToken.Grant(label, expiresAt);
    }
  }

  /** A token on the wire. */
  @Schema(name = "StreamToken")
  public record TokenBody(
      UUID streamTokenId,
      @Nullable String label,
      Instant expiresAt,
      Instant createdAt,
      @Schema(description = "Shown this once, to go behind the address as ?token=…")
          @Nullable String token) {

    static TokenBody of(StreamToken row, @Nullable String token) {
      return new TokenBody(
          row.id(), row.label().orElse(null), row.expiresAt(), row.createdAt(), token);
    }

    /** Never shows the token. */
    @Override
    public String toString() {
      return "TokenBody[" + streamTokenId + "]";
    }
  }

  /** A page of tokens, for the OpenAPI document. */
  record Listing(List<TokenBody> items, @Nullable String next) {}

  /** Issues a token. */
  @POST
  @Path("/{stream_id}/tokens")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Issue a token that opens the stream",
      description = "Who holds it hears the stream until it expires or is revoked.")
  @APIResponse(
      responseCode = "201",
      description = "The token, this once.",
      content = @Content(schema = @Schema(implementation = TokenBody.class)))
  @APIResponse(responseCode = "422", description = "A field breaks its rule.")
  public Response issue(
      @PathParam("stream_id") UUID id, @Valid @NotNull NewToken wish, @Context UriInfo uri) {
    StreamTokens.Issued issued = guests.invite(caller.require(), id, wish.grant());
    String tokenId = issued.row().id().toString();
    return Response.created(uri.getAbsolutePathBuilder().path(tokenId).build())
        .entity(TokenBody.of(issued.row(), issued.token().value()))
        .build();
  }

  /** Lists tokens. */
  @GET
  @Path("/{stream_id}/tokens")
  @Operation(summary = "The tokens of the stream", description = "Newest first, never their text.")
  @APIResponse(
      responseCode = "200",
      description = "A page of tokens.",
      content = @Content(schema = @Schema(implementation = Listing.class)))
  public Response list(
      @PathParam("stream_id") UUID id, @BeanParam PageQuery page, @Context UriInfo uri) {
    return PageBody.answer(
        guests.list(caller.require(), id, page.request()).map(row -> TokenBody.of(row, null)), uri);
  }

  /** Revokes a token. */
  @DELETE
  @Path("/{stream_id}/tokens/{stream_token_id}")
  @Operation(
      summary = "Revoke a token",
      description = "It opens nothing any more; who listens with it is put out within seconds.")
  @APIResponse(responseCode = "204", description = "It is revoked.")
  public void revoke(@PathParam("stream_id") UUID id, @PathParam("stream_token_id") UUID tokenId) {
    guests.revoke(caller.require(), id, tokenId);
  }
}
