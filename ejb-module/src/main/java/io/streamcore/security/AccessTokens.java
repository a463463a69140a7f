package io.streamcore.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads access tokens: MicroProfile JWT, RS256, 15 minutes.
 *
 * <p>The claims are {@code iss}, {@code sub} and {@code upn} (the user's id), {@code groups} (the
 * role), {@code sid} (the session), {@code jti}, {@code iat} and {@code exp}; {@code kid} in the
 * header names the key. Safe for use by many threads.
 */
@Dependent
public class AccessTokens {

  /** How long a token is valid. */
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  // A token is a few hundred bytes; what is longer is not parsed at all.
  private static final int MAX_LENGTH = 4096;

  private final KeyRing ring;
  private final String issuer;
  private final JwtConsumer consumer;

  @Inject
  public AccessTokens(
      KeyRing ring,
      @ConfigProperty(name = "streamcore.token.issuer", defaultValue = "streamcore")
          String issuer) {
    this.ring = ring;
    this.issuer = issuer;
    this.consumer =
        new JwtConsumerBuilder()
            .setVerificationKeyResolver((signature, nesting) -> publicKey(ring, signature))
            .setJwsAlgorithmConstraints(
                new AlgorithmConstraints(
                    ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
            .setExpectedIssuer(issuer)
            .setRequireExpirationTime()
            .setRequireIssuedAt()
            .setRequireSubject()
            .setSkipDefaultAudienceValidation()
            .build();
  }

  /** A new token that speaks for the caller for {@link #LIFETIME}. */
  public String issue(Caller caller, Instant now) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setSubject(caller.userId().toString());
    claims.setStringClaim("upn", caller.userId().toString());
    claims.setStringListClaim("groups", List.of(caller.role().wireName()));
    claims.setStringClaim("sid", caller.sessionId().toString());
    claims.setJwtId(UUID.randomUUID().toString());
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
    KeyRing.SigningPair key = ring.current();
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setKeyIdHeaderValue(key.keyId());
    signature.setKey(key.privateKey());
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw SecurityMessages.LOG.signingFailed(e);
    }
  }

  /**
   * Reads a token, or empty if it is malformed, expired, not ours or not signed by one of our keys.
   * Why it is bad is told to nobody.
   */
  public Optional<AccessToken> verify(String token) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      JwtClaims claims = consumer.processToClaims(token);
      return Optional.of(new AccessToken(caller(claims), token, Map.copyOf(claims.getClaimsMap())));
    } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Caller caller(JwtClaims claims) throws MalformedClaimException {
    List<String> groups = claims.getStringListClaimValue("groups");
    if (groups.size() != 1) {
      throw new IllegalArgumentException("a token has one role");
    }
    return new Caller(
        id(claims.getSubject()), Role.of(groups.get(0)), id(claims.getStringClaimValue("sid")));
  }

  private static UUID id(@Nullable String text) {
    if (text == null) {
      throw new IllegalArgumentException("a token has a user and a session");
    }
    return UUID.fromString(text);
  }

  private static Key publicKey(KeyRing ring, JsonWebSignature signature)
      throws UnresolvableKeyException {
    String keyId = signature.getKeyIdHeaderValue();
    if (keyId == null) {
      throw new UnresolvableKeyException("a token names its key");
    }
    return ring.find(keyId).orElseThrow(() -> new UnresolvableKeyException("no such key"));
  }
}
