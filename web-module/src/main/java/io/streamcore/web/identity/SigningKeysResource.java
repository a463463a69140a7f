package io.streamcore.web.identity;

import io.streamcore.security.SigningKeyRing;
import io.streamcore.security.SigningKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that sign access tokens, for administrators; the public halves are in the JWKS. */
@Path("signing-keys")
@RequestScoped
@RolesAllowed("admin")
@Tag(name = "Signing keys")
public class SigningKeysResource {

  @Inject private SigningKeys keys;
  @Inject private SigningKeyRing ring;

  @POST
  @Operation(
      summary = "Sign with a new key from now on",
      description = "Tokens that are out stay valid until they expire; nobody is signed out.")
  @APIResponse(responseCode = "204", description = "The new key is in use.")
  public Response rotate() {
    keys.rotate();
    ring.forget();
    return Response.noContent().build();
  }
}
