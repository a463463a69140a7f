package io.streamcore.catalog;

import io.streamcore.event.UploadFinished;
import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Learns how long titles play when their uploads become ready, in the same transaction. */
@ApplicationScoped
class Durations {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  @Inject private Uploads uploads;

  void learn(@Observes UploadFinished finished) {
    uploads
        .source(finished.uploadId())
        .flatMap(Upload::durationSeconds)
        .ifPresent(
            seconds ->
                em.createQuery(
                        "update Title t set t.durationMinutes = :minutes where t.uploadId = :id")
                    .setParameter("minutes", TitleDesk.roundedUp(seconds))
                    .setParameter("id", finished.uploadId())
                    .executeUpdate());
  }
}
