package io.streamcore.web.domain;

import io.streamcore.domain.Domain;
import io.streamcore.domain.DomainChecks;
import io.streamcore.domain.Domains;
import io.streamcore.domain.name.OwnNames;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /domains}: names of the caller's own. */
@Path("/domains")
@RequestScoped
@RolesAllowed({"dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Domains", description = "Names of DJs' own under which their shows are found.")
public class DomainsResource {

  @Inject private Domains domains;

  @Inject private DomainChecks checks;

  @Inject private OwnNames ownNames;

  @Inject private CurrentCaller caller;

  /** Claims a name. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Register a domain",
      description =
          "It serves nothing until it is proven by a TXT record; the answer shows the records to"
              + " set.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DomainResponse.class)))
  @APIResponse(responseCode = "409", description = "Somebody holds this name.")
  @APIResponse(responseCode = "422", description = "It is no name that can be claimed.")
  public Response register(@NotNull DomainBody body, @Context UriInfo uri) {
    String name = Objects.requireNonNullElse(body.customDomain(), "");
    Domain domain = domains.register(caller.require(), name);
    return Response.created(uri.getAbsolutePathBuilder().path(domain.id().toString()).build())
        .tag(Versions.tag(domain.version()))
        .entity(body(domain))
        .build();
  }

  /** Lists domains. */
  @GET
  @Operation(summary = "List the own domains", description = "Newest first.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DomainPage.class)))
  public Response list(
      @BeanParam PageQuery page,
      @Parameter(description = "Everybody's, for administrators.")
          @QueryParam("all")
          @DefaultValue("false")
          boolean all,
      @Parameter(description = "The recycle bin instead.")
          @QueryParam("deleted")
          @DefaultValue("false")
          boolean deleted,
      @Context UriInfo uri) {
    return PageBody.answer(
        domains.list(caller.require(), all, deleted, page.request()).map(this::body), uri);
  }

  /** One domain. */
  @GET
  @Path("/{domain_id}")
  @Operation(summary = "Read a domain")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DomainResponse.class)))
  public Response read(@PathParam("domain_id") UUID id) {
    return answer(domains.find(caller.require(), id));
  }

  /** Looks into DNS now. */
  @POST
  @Path("/{domain_id}/verify")
  @Operation(
      summary = "Check a domain's records now",
      description =
          "Asks the servers of the domain's own zone. The answer tells what was found and what to"
              + " change; 20 times in five minutes.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DomainResponse.class)))
  @APIResponse(responseCode = "429", description = "Too many checks.")
  public Response verify(@PathParam("domain_id") UUID id) {
    return answer(checks.now(caller.require(), id));
  }

  /** Gives a name back. */
  @DELETE
  @Path("/{domain_id}")
  @Operation(
      summary = "Remove a domain",
      description = "The name is free at once; a later claim has to be proven anew.")
  @APIResponse(responseCode = "204", description = "It is removed.")
  public void delete(@PathParam("domain_id") UUID id, @Context HttpHeaders headers) {
    OptionalLong expected = Versions.expected(headers);
    domains.remove(caller.require(), id, expected.isPresent() ? (Long) expected.getAsLong() : null);
  }

  /** Claims a removed name again. */
  @POST
  @Path("/{domain_id}/restore")
  @Operation(
      summary = "Restore a removed domain",
      description = "With a new challenge: it has to be proven anew.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DomainResponse.class)))
  @APIResponse(responseCode = "409", description = "It is not removed, or the name is taken.")
  public Response restore(@PathParam("domain_id") UUID id) {
    return answer(domains.restore(caller.require(), id));
  }

  private Response answer(Domain domain) {
    return Response.ok(body(domain)).tag(Versions.tag(domain.version())).build();
  }

  private DomainResponse body(Domain domain) {
    return DomainResponse.of(domain, ownNames.target());
  }
}
