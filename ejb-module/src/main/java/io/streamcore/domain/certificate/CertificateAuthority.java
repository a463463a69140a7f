package io.streamcore.domain.certificate;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who certifies names. It looks at them first: for a moment, whoever asks a name for a token has to
 * be given the answer of {@link ChallengeAnswers}.
 */
public interface CertificateAuthority {

  /** Whether one is configured; without one, a proxy in front cares for certificates. */
  boolean isThere();

  /**
   * Orders a certificate with a new key, and waits for it: seconds, a minute at most.
   *
   * @param name to be certified
   * @param begun an order of an earlier try, to go on with if it still can be
   * @param ordered is told the address of the order
   * @throws CertificateRefused if there is none this time, in words for the owner of the name
   */
  IssuedCertificate certify(String name, Optional<String> begun, Consumer<String> ordered)
      throws CertificateRefused;
}
