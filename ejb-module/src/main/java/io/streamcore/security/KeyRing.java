package io.streamcore.security;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** The keys of access tokens, as this node knows them now. */
interface KeyRing {

  /** The key that signs now. */
  SigningPair current();

  /** The public key of an id, or empty if no valid token can be signed with it. */
  Optional<RSAPublicKey> find(String keyId);

  /** The id and the private half of the key that signs. */
  record SigningPair(String keyId, PrivateKey privateKey) {}
}
