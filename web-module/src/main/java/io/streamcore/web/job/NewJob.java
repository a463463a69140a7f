package io.streamcore.web.job;

import io.streamcore.job.JobType;
import io.streamcore.problem.Invalid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job that is wanted: a roll-up, or recommendations. */
@Schema(name = "NewJob", requiredProperties = "type")
public record NewJob(
    @Schema(
            enumeration = {"analytics-rollup", "catalog-recommend"},
            examples = "analytics-rollup")
        @Nullable String type,
    @Schema(description = "The first day, in UTC; absent: what is due.", examples = "2026-12-01")
        @Nullable LocalDate from,
    @Schema(description = "The last day; absent: the first.", examples = "2026-12-31")
        @Nullable LocalDate to) {

  JobType jobType() {
    if (JobType.CATALOG_RECOMMEND.jobName().equals(type)) {
      return JobType.CATALOG_RECOMMEND;
    }
    if (!JobType.ANALYTICS_ROLLUP.jobName().equals(type)) {
      throw new Invalid(
          "type",
          "enum",
          "Only analytics-rollup and catalog-recommend can be started by themselves.");
    }
    return JobType.ANALYTICS_ROLLUP;
  }

  /** The job's parameters. */
  Map<String, String> payload() {
    if (jobType() == JobType.CATALOG_RECOMMEND && (from != null || to != null)) {
      throw new Invalid(from == null ? "to" : "from", "absent", "Recommendations have no days.");
    }
    if (from == null && to != null) {
      throw new Invalid("from", "required", "Say from which day on.");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new Invalid("to", "range", "The last day is not before the first.");
    }
    Map<String, String> payload = new HashMap<>();
    if (from != null) {
      payload.put("from", from.toString());
      payload.put("to", (to == null ? from : to).toString());
    }
    return payload;
  }
}
