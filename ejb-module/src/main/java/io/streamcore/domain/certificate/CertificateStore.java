package io.streamcore.domain.certificate;

import io.streamcore.domain.TlsStatus;
import io.streamcore.domain.VerificationStatus;
import io.streamcore.domain.dns.DnsFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of certificates. */
@ApplicationScoped
public class CertificateStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  Optional<Certificate> find(UUID domainId) {
    return Optional.ofNullable(em.find(Certificate.class, domainId));
  }

  /** When the certificate of a domain ends, if it has one. */
  public Optional<Instant> expiry(UUID domainId) {
    return find(domainId).map(Certificate::notAfter);
  }

  /** Forgets the certificate of a domain, and its key with it. */
  public void forget(UUID domainId) {
    find(domainId).ifPresent(em::remove);
  }

  /** Keeps a certificate in the place of the one before. */
  public void keep(UUID domainId, IssuedCertificate issued, String sealedKey) {
    Number revision =
        (Number)
            em.createNativeQuery("SELECT nextval('streamcore.domain_certificates_revision')")
                .getSingleResult();
    find(domainId)
        .ifPresentOrElse(
            row -> row.replace(issued, sealedKey, revision.longValue()),
            () -> em.persist(new Certificate(domainId, issued, sealedKey, revision.longValue())));
  }

  /** Domains that lead to us and whose certificate is missing or to be renewed. */
  public List<UUID> due(Instant asOf, Instant now, int limit) {
    return em.createQuery(
            "select d.id from Domain d left join Certificate c on c.domainId = d.id"
                + " where d.deletedAt is null and d.verification = :verified"
                + " and d.routeFinding = :ok and (d.nextTlsAt is null or d.nextTlsAt <= :now)"
                + " and (c.domainId is null or d.tls <> :issued or c.renewAt <= :asOf)"
                + " order by d.verifiedAt",
            UUID.class)
        .setParameter("verified", VerificationStatus.VERIFIED)
        .setParameter("ok", DnsFinding.OK)
        .setParameter("issued", TlsStatus.ISSUED)
        .setParameter("now", now)
        .setParameter("asOf", asOf)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * A certificate as it is kept.
   *
   * @param name that it is for
   * @param keyEnc sealed for {@link #context}
   */
  public record Sealed(UUID domainId, String name, String chain, String keyEnc) {}

  /** The certificates of all domains that are verified. */
  public List<Sealed> all() {
    return em.createQuery(
            "select d.name, c from Certificate c join Domain d on d.id = c.domainId"
                + " where d.deletedAt is null and d.verification = :verified order by d.name",
            Object[].class)
        .setParameter("verified", VerificationStatus.VERIFIED)
        .getResultStream()
        .map(row -> sealed((String) row[0], (Certificate) row[1]))
        .toList();
  }

  private static Sealed sealed(String name, Certificate row) {
    return new Sealed(row.domainId(), name, row.chain(), row.privateKeyEnc());
  }

  /** What a sealed key is bound to. */
  public static String context(UUID domainId) {
    return "domain_certificates.private_key_enc:" + domainId;
  }

  /** Another text whenever {@link #all} has changed. */
  public String state() {
    return em.createQuery(
            "select concat(count(c), '/', coalesce(max(c.revision), 0), '/',"
                + " coalesce(sum(c.revision), 0)) from Certificate c join Domain d"
                + " on d.id = c.domainId where d.deletedAt is null and d.verification = :verified",
            String.class)
        .setParameter("verified", VerificationStatus.VERIFIED)
        .getSingleResult();
  }
}
