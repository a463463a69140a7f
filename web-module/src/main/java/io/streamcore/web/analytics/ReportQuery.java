package io.streamcore.web.analytics;

import io.streamcore.analytics.report.Period;
import io.streamcore.problem.Invalid;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of every report, as a {@code @BeanParam}. */
public class ReportQuery {

  @QueryParam("from")
  @Parameter(
      description = "The first day, in UTC; absent: four weeks that end with `to`.",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  private @Nullable String from;

  @QueryParam("to")
  @Parameter(
      description = "The last day, in UTC; absent: today. At most two years after `from`.",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  private @Nullable String to;

  @QueryParam("format")
  @Parameter(
      description = "`csv` or `json`, for those who cannot say `Accept`.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"csv", "json"}))
  private @Nullable String format;

  /**
   * The days that are asked for.
   *
   * @throws Invalid naming the parameter that breaks a rule
   */
  Period period() {
    return Period.of(from, to, LocalDate.now(ZoneOffset.UTC));
  }

  /**
   * The media type that the address names; null if {@code Accept} is to decide.
   *
   * @throws Invalid if it is another word
   */
  @Nullable String mediaType() {
    if (format == null) {
      return null;
    }
    return switch (format) {
      case "csv" -> ReportCsvWriter.MEDIA_TYPE;
      case "json" -> "application/json";
      default -> throw new Invalid("format", "enum", "Must be csv or json.");
    };
  }
}
