package io.streamcore.job;

/**
 * The kinds of background work; each has a queue {@code jms/queue/<room>.<what>} and a job {@code
 * <room>-<verb>}.
 */
public enum JobType {
  DOMAIN_VERIFY("domain-verify", "domain.verify"),
  DOMAIN_RENEW("domain-renew", "domain.renew"),
  BILLING_RECONCILE("billing-reconcile", "billing.reconcile"),
  CATALOG_RECOMMEND("catalog-recommend", "catalog.recommend"),
  MEDIA_TRANSCODE("media-transcode", "media.transcode"),
  PLAYLIST_RECHECK("playlist-recheck", "playlist.recheck"),
  RETENTION_PURGE("retention-purge", "retention.purge"),
  PODCAST_IMPORT("podcast-import", "podcast.import"),
  ANALYTICS_DROP("analytics-drop", "analytics.drop"),
  ANALYTICS_ROLLUP("analytics-rollup", "analytics.rollup");

  private final String jobName;
  private final String queue;

  JobType(String jobName, String queue) {
    this.jobName = jobName;
    this.queue = queue;
  }

  /** The name of the batch job, and of the type in the ledger. */
  public String jobName() {
    return jobName;
  }

  /** The name of the queue, without the {@code jms/queue/} of its JNDI name. */
  public String queue() {
    return queue;
  }

  /**
   * The type of a job name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static JobType of(String jobName) {
    for (JobType type : values()) {
      if (type.jobName.equals(jobName)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no such job: " + jobName);
  }
}
