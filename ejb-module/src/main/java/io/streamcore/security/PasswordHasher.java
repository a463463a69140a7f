package io.streamcore.security;

/**
 * Turns passwords into what may be stored of them. Deliberately slow and hungry for memory; safe
 * for use by many threads, of which only some are served at a time.
 */
public interface PasswordHasher {

  /** The salted hash of a password, in PHC string format. */
  String hash(String password);

  /** Whether the password is the one of this hash. Takes the time of one {@link #hash}. */
  boolean matches(String password, String hash);

  /**
   * The hash of a password that nobody knows: to be compared with where there is no user, so that
   * this takes as long as if there were one.
   */
  String decoy();

  /** Whether the hash was made with other parameters than {@link #hash} uses now. */
  boolean isOutdated(String hash);
}
