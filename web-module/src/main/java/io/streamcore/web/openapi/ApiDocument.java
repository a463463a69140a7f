package io.streamcore.web.openapi;

import io.streamcore.web.problem.ProblemKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * What every operation of the API has in common, added to the document that is scanned from the
 * resources: who may call it, which problems it may answer with, and the headers of the
 * conventions.
 *
 * <p>The roles are read from the very annotations that the server enforces, so the document cannot
 * promise another protection than there is: {@code x-required-roles} lists them, an empty list is
 * an operation for everybody. An operation without the extension has no annotation at all.
 */
public final class ApiDocument implements OASFilter {

  /** The extension that tells who may call an operation. */
  public static final String REQUIRED_ROLES = "x-required-roles";

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String IF_MATCH = "If-Match";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components =
        document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
    document.setComponents(components);
    ProblemResponses.all().forEach(components::addResponse);
    components.addParameter(IDEMPOTENCY_KEY, idempotencyKey());
    components.addParameter(IF_MATCH, ifMatch());
    if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
      document.getPaths().getPathItems().forEach((path, item) -> complete(path, item));
    }
  }

  private static void complete(String path, PathItem item) {
    item.getOperations().forEach((method, operation) -> complete(path, method, operation));
  }

  private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
    Optional<List<String>> roles = Protection.of(operation.getOperationId());
    roles.ifPresent(
        required -> {
          operation.addExtension(REQUIRED_ROLES, required);
          if (!required.isEmpty()) {
            operation.addSecurityRequirement(
                OASFactory.createSecurityRequirement().addScheme("bearer"));
            operation.addSecurityRequirement(
                OASFactory.createSecurityRequirement().addScheme("cookie"));
          }
        });
    operation.setOperationId(Protection.shortName(operation.getOperationId()));
    boolean scanned = roles.isPresent();
    boolean locked = !roles.map(List::isEmpty).orElse(statedOpen(operation));
    addProblems(path, method, operation, locked);
    if (!scanned) {
      return;
    }
    if (method == PathItem.HttpMethod.POST && creates(operation)) {
      operation.addParameter(OASFactory.createParameter().ref(IDEMPOTENCY_KEY));
    }
    if (method == PathItem.HttpMethod.PATCH) {
      operation.addParameter(OASFactory.createParameter().ref(IF_MATCH));
    }
  }

  /** Whether the part of the document that is written by hand leaves the door open. */
  private static boolean statedOpen(Operation operation) {
    return operation.getExtensions() != null
        && operation.getExtensions().get(REQUIRED_ROLES) instanceof List<?> roles
        && roles.isEmpty();
  }

  private static boolean creates(Operation operation) {
    return operation.getResponses() != null
        && operation.getResponses().getAPIResponse("201") != null;
  }

  private static void addProblems(
      String path, PathItem.HttpMethod method, Operation operation, boolean locked) {
    APIResponses responses =
        operation.getResponses() == null
            ? OASFactory.createAPIResponses()
            : operation.getResponses();
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("400", "malformed");
    if (locked) {
      wanted.put("401", "unauthenticated");
      wanted.put("403", "forbidden");
    }
    if (path.contains("{")) {
      wanted.put("404", "not-found");
    }
    if (method != PathItem.HttpMethod.GET) {
      wanted.put("409", "conflict");
    }
    if (method == PathItem.HttpMethod.PATCH) {
      wanted.put("412", "precondition-failed");
    }
    if (operation.getRequestBody() != null) {
      wanted.put("413", "too-large");
      wanted.put("415", "unsupported-media");
    }
    wanted.put("422", "invalid");
    wanted.put("429", "too-many-requests");
    wanted.put("500", "internal");
    wanted.put("503", "unavailable");
    wanted.forEach(
        (status, kind) -> {
          if (responses.getAPIResponse(status) == null) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(kind));
          }
        });
    responses.getAPIResponses().forEach(ApiDocument::describe);
    operation.setResponses(responses);
  }

  /**
   * Gives an error that has words of its own, but no body, the body of all errors; and an answer
   * without words some, for the format wants them.
   */
  private static void describe(String status, APIResponse response) {
    if (response.getRef() == null && response.getDescription() == null) {
      response.setDescription(status.equals("201") ? "It is made." : "It is done.");
    }
    if (!status.matches("[45]\\d\\d")
        || response.getRef() != null
        || response.getContent() != null) {
      return;
    }
    int code = Integer.parseInt(status);
    ProblemKind kind = ProblemKind.ofStatus(code);
    if (kind.status() == code) {
      response.setContent(ProblemResponses.content(kind));
    }
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name(IDEMPOTENCY_KEY)
        .in(Parameter.In.HEADER)
        .description(
            "The client's own name for this request. A repeat with the same key within 24 hours"
                + " creates nothing, and gets the first answer with `Idempotency-Replayed: true`.")
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(255))
        .example("6f1a2c0e-5d0b-4c53-9a53-0e8d2b2d7f11");
  }

  private static Parameter ifMatch() {
    return OASFactory.createParameter()
        .name(IF_MATCH)
        .in(Parameter.In.HEADER)
        .description(
            "The `ETag` of the object as it was read. If it has changed since, the answer is 412.")
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
        .example("\"7\"");
  }
}
