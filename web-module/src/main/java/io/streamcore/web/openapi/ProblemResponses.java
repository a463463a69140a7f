package io.streamcore.web.openapi;

import io.streamcore.web.problem.ProblemDocument;
import io.streamcore.web.problem.ProblemKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers for what can go wrong, as shared components of the document: one for each kind. */
final class ProblemResponses {

  private ProblemResponses() {}

  static Map<String, APIResponse> all() {
    Map<String, APIResponse> responses = new LinkedHashMap<>();
    for (ProblemKind kind : ProblemKind.values()) {
      responses.put(kind.wireName(), of(kind));
    }
    return responses;
  }

  private static APIResponse of(ProblemKind kind) {
    return OASFactory.createAPIResponse().description(kind.title()).content(content(kind));
  }

  /** What comes with an answer of that kind. */
  static Content content(ProblemKind kind) {
    return OASFactory.createContent()
        .addMediaType(
            ProblemDocument.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("Problem"))
                .example(example(kind)));
  }

  private static Map<String, Object> example(ProblemKind kind) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", ProblemDocument.TYPES + kind.wireName());
    example.put("title", kind.title());
    example.put("status", kind.status());
    example.put("detail", "A sentence about this very case.");
    example.put("instance", "/api/v1/uploads");
    example.put("request_id", "6f1a2c0e5d0b4c539a530e8d2b2d7f11");
    example.put("errors", kind == ProblemKind.INVALID ? List.of(fieldError()) : List.of());
    return example;
  }

  private static Map<String, Object> fieldError() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("field", "title");
    error.put("rule", "max_length");
    error.put("message", "At most 150 characters.");
    return error;
  }
}
