package io.streamcore.web.analytics;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;

/** Writes a report as a file of comma-separated values: a line of names, then the rows. */
@Provider
@Produces(ReportCsvWriter.MEDIA_TYPE)
public class ReportCsvWriter implements MessageBodyWriter<ReportBody> {

  static final String MEDIA_TYPE = "text/csv";

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == ReportBody.class && mediaType.isCompatible(MediaType.valueOf(MEDIA_TYPE));
  }

  @Override
  public void writeTo(
      ReportBody report,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8;header=present");
    headers.putSingle(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"%s-%s-%s.csv\""
            .formatted(report.report(), report.from(), report.to()));
    Writer out = new OutputStreamWriter(body, StandardCharsets.UTF_8);
    write(report, out);
    out.flush();
  }

  static void write(ReportBody report, Appendable out) throws IOException {
    Csv.line(out, report.columns().stream().map(ReportBody.Column::name).toList());
    for (Map<String, ?> row : report.rows()) {
      Csv.line(out, new ArrayList<>(row.values()));
    }
  }
}
