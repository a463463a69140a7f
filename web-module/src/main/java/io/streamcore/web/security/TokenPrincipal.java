package io.streamcore.web.security;

import io.streamcore.security.AccessToken;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The container's view of the caller: the MicroProfile JWT that came with the request. */
record TokenPrincipal(AccessToken token) implements JsonWebToken {

  @Override
  public String getName() {
    return token.caller().userId().toString();
  }

  @Override
  public Set<String> getClaimNames() {
    return token.claims().keySet();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T getClaim(String claimName) {
    return (T) token.claims().get(claimName);
  }
}
