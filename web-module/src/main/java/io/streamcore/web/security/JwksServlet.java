package io.streamcore.web.security;

import io.streamcore.security.SigningKeyRing;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;

/**
 * The public keys of access tokens, for services of the organisation that check them (RFC 7517).
 */
@WebServlet(urlPatterns = "/.well-known/jwks.json")
public class JwksServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient SigningKeyRing ring;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonWebKeySet set = new JsonWebKeySet();
    for (Map.Entry<String, RSAPublicKey> entry : ring.publicKeys().entrySet()) {
      RsaJsonWebKey key = new RsaJsonWebKey(entry.getValue());
      key.setKeyId(entry.getKey());
      key.setUse(Use.SIGNATURE);
      key.setAlgorithm("RS256");
      set.addJsonWebKey(key);
    }
    byte[] body =
        set.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/jwk-set+json");
    // short, so that who caches it learns of a new key soon
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
