package io.streamcore.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamcore.harness.RunningProduct;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI document, as those read it who make clients of it. */
class OpenApiIT {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "patch", "head", "options");

  /** A range that is not there is said by headers alone (RFC 9110, 15.5.17). */
  private static final String BARE = "416";

  private static String text;
  private static JsonNode document;

  /** An operation of the document. */
  record Operation(String name, JsonNode body) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A JSON body that an operation reads. */
  record Body(String name, JsonNode media) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void read() throws Exception {
    byte[] bytes =
        RunningProduct.get().anonymous().get("/openapi?format=JSON").require(200).bytes();
    text = new String(bytes, StandardCharsets.UTF_8);
    document = new ObjectMapper().readTree(bytes);
  }

  static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .forEach(
                        member ->
                            operations.add(
                                new Operation(
                                    member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                    member.getValue()))));
    return operations;
  }

  static List<Body> jsonBodies() {
    List<Body> bodies = new ArrayList<>();
    for (Operation operation : operations()) {
      operation
          .body()
          .path("requestBody")
          .path("content")
          .properties()
          .forEach(
              media -> {
                if (media.getKey().endsWith("json")) {
                  bodies.add(new Body(operation + " " + media.getKey(), media.getValue()));
                }
              });
    }
    return bodies;
  }

  @Test
  void is_read_without_a_complaint() {
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(text);

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).hasSizeGreaterThan(20);
  }

  @Test
  void names_every_operation_differently() {
    Set<String> names = new HashSet<>();
    for (Operation operation : operations()) {
      String name = operation.body().path("operationId").asText();
      assertThat(name).as("operationId of %s", operation).matches("[a-z][A-Za-z0-9]*");
      assertThat(names.add(name)).as("%s once", name).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void says_how_to_sign_in_and_what_goes_wrong(Operation operation) {
    JsonNode roles = operation.body().path("x-required-roles");
    boolean open = roles.isArray() && roles.isEmpty();

    assertThat(operation.body().path("security").isEmpty()).as("no security").isEqualTo(open);
    JsonNode responses = operation.body().path("responses");
    assertThat(responses.has("500")).as("500 is documented").isTrue();
    assertThat(open || (responses.has("401") && responses.has("403"))).as("401 and 403").isTrue();
    assertThat(responses.properties())
        .filteredOn(
            response -> response.getKey().matches("[45]..") && !BARE.equals(response.getKey()))
        .allSatisfy(
            response ->
                assertThat(resolved(response.getValue()).path("content").properties())
                    .as("%s is a problem", response.getKey())
                    .anyMatch(media -> media.getKey().equals("application/problem+json")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jsonBodies")
  void shows_an_example_of_every_json_body_that_fits_its_schema(Body body) {
    JsonNode schema = resolved(body.media().path("schema"));

    JsonNode example = example(body.media(), schema);

    assertThat(example.isObject()).as("an example of %s", schema).isTrue();
    assertThat(example).as("an example with anything in it").isNotEmpty();
    schema
        .path("required")
        .forEach(name -> assertThat(example.has(name.asText())).as("%s", name).isTrue());
    example
        .properties()
        .forEach(
            member ->
                assertFits(
                    member.getKey(),
                    member.getValue(),
                    resolved(schema.path("properties").path(member.getKey()))));
  }

  /** The whole body's example, or one put together of those of its members. */
  private static JsonNode example(JsonNode media, JsonNode schema) {
    if (media.has("example")) {
      return media.path("example");
    }
    JsonNode whole = exampleOf(schema);
    if (!whole.isMissingNode()) {
      return whole;
    }
    ObjectNode example = new ObjectMapper().createObjectNode();
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode member = exampleOf(resolved(property.getValue()));
              if (!member.isMissingNode()) {
                example.set(property.getKey(), member);
              }
            });
    return example;
  }

  private static JsonNode exampleOf(JsonNode schema) {
    return schema.has("example") ? schema.path("example") : schema.path("examples").path(0);
  }

  private static void assertFits(String name, JsonNode value, JsonNode schema) {
    List<String> types = new ArrayList<>();
    if (schema.path("type").isArray()) {
      schema.path("type").forEach(type -> types.add(type.asText()));
    } else {
      types.add(schema.path("type").asText());
    }
    String type =
        value.isTextual()
            ? "string"
            : value.isBoolean()
                ? "boolean"
                : value.isIntegralNumber() ? "integer" : value.getNodeType().name();
    assertThat(types).as("type of %s", name).contains(type.toLowerCase(Locale.ROOT));
    if (schema.has("enum")) {
      assertThat(schema.path("enum")).as("values of %s", name).contains(value);
    }
    if (schema.has("maxLength")) {
      assertThat(value.asText()).hasSizeLessThanOrEqualTo(schema.path("maxLength").asInt());
    }
    if (schema.has("minLength")) {
      assertThat(value.asText()).hasSizeGreaterThanOrEqualTo(schema.path("minLength").asInt());
    }
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
