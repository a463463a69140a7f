package io.streamcore.web.identity;

import io.streamcore.identity.Account;
import io.streamcore.identity.NewUser;
import io.streamcore.identity.UserFilter;
import io.streamcore.identity.Users;
import io.streamcore.security.Role;
import io.streamcore.web.http.MergePatch;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.http.Versions;
import io.streamcore.web.security.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All users, for administrators; and registration, for everybody. */
@Path("users")
@RequestScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UsersResource {

  @Inject private Users users;
  @Inject private CurrentCaller caller;
  @Inject private Client client;
  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Register, or add a user",
      description =
          "Everybody can register as a listener, and as a DJ where that is configured;"
              + " administrators add users of any role.")
  @APIResponse(
      responseCode = "201",
      description = "The user; where it is, is in Location.",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  @APIResponse(responseCode = "403", description = "The role is an administrator's to give.")
  @APIResponse(responseCode = "409", description = "The e-mail address is taken.")
  @APIResponse(responseCode = "422", description = "A field breaks its rule.")
  public Response create(@Valid @NotNull Requests.Registration wish) {
    Role role = wish.role() == null ? Role.LISTENER : Roles.of("role", wish.role());
    Account account =
        users.register(
            new NewUser(wish.email(), wish.name(), wish.password(), role),
            caller.find().orElse(null),
            client.device());
    return Response.created(uri.getAbsolutePathBuilder().path(account.userId().toString()).build())
        .entity(AccountResponse.of(account))
        .tag(Versions.tag(account.version()))
        .build();
  }

  @GET
  @Operation(summary = "Users, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of users.",
      content = @Content(schema = @Schema(implementation = Listing.class)))
  public Response list(
      @BeanParam PageQuery page,
      @QueryParam("q") @Size(max = 200) @Parameter(description = "Part of a name or e-mail.")
          @Nullable String text,
      @QueryParam("role") @Parameter(description = "Only this role.") @Nullable String role,
      @QueryParam("deleted") @Parameter(description = "Those in the recycle bin instead.")
          boolean deleted,
      @QueryParam("disabled") @Parameter(description = "Only locked (true) or not locked ones.")
          @Nullable Boolean disabled) {
    UserFilter filter =
        new UserFilter(
            text == null || text.isBlank() ? null : text.strip(),
            role == null || role.isEmpty() ? null : Roles.of("role", role),
            status(deleted, disabled));
    return PageBody.answer(users.list(filter, page.request()).map(AccountResponse::of), uri);
  }

  private static UserFilter.Status status(boolean deleted, @Nullable Boolean disabled) {
    if (deleted) {
      return UserFilter.Status.DELETED;
    }
    if (disabled == null) {
      return UserFilter.Status.PRESENT;
    }
    return disabled ? UserFilter.Status.DISABLED : UserFilter.Status.ACTIVE;
  }

  @GET
  @Path("{user_id}")
  @Operation(summary = "One user, deleted ones included")
  @APIResponse(
      responseCode = "200",
      description = "The user.",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  @APIResponse(responseCode = "404", description = "There is no such user.")
  public Response get(@PathParam("user_id") UUID userId) {
    return answer(users.find(userId));
  }

  @PATCH
  @Path("{user_id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a user's name or role, lock or unlock")
  @RequestBody(content = @Content(schema = @Schema(implementation = UserChanges.class)))
  @APIResponse(
      responseCode = "200",
      description = "The user as it is now.",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  @APIResponse(responseCode = "404", description = "There is no such user.")
  @APIResponse(responseCode = "409", description = "This is the last administrator.")
  @APIResponse(responseCode = "412", description = "The user was changed meanwhile.")
  public Response change(@PathParam("user_id") UUID userId, @NotNull MergePatch patch) {
    UserChanges changes = patch.applyTo(UserChanges.of(users.find(userId)));
    return answer(users.change(userId, changes.change(), AccountResource.expected(headers)));
  }

  @DELETE
  @Path("{user_id}")
  @Operation(summary = "Delete a user")
  @APIResponse(responseCode = "204", description = "The user is deleted, for 30 days restorable.")
  @APIResponse(responseCode = "404", description = "There is no such user.")
  @APIResponse(responseCode = "409", description = "This is the last administrator.")
  public Response delete(@PathParam("user_id") UUID userId) {
    users.delete(caller.require(), userId, AccountResource.expected(headers));
    return Response.noContent().build();
  }

  @POST
  @Path("{user_id}/restore")
  @Operation(summary = "Restore a deleted user")
  @APIResponse(
      responseCode = "200",
      description = "The user is back.",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  @APIResponse(responseCode = "404", description = "There is no such user.")
  public Response restore(@PathParam("user_id") UUID userId) {
    return answer(users.restore(userId));
  }

  private static Response answer(Account account) {
    return Response.ok(AccountResponse.of(account)).tag(Versions.tag(account.version())).build();
  }

  /** A page of users, for the OpenAPI document. */
  @Schema(name = "UserPage")
  record Listing(List<AccountResponse> items, @Nullable String next) {}
}
