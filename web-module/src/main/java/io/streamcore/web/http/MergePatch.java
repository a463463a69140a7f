package io.streamcore.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSON merge patch: the members that are there replace those of the target, {@code null} removes,
 * what is absent stays (<a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>).
 *
 * <p>A resource takes it as its body, describes the target by a record of what may be changed, and
 * gets the record as it should be:
 *
 * <pre>{@code
 * UploadChanges wanted = patch.applyTo(UploadChanges.of(upload));
 * }</pre>
 */
@Schema(type = SchemaType.OBJECT, description = "A JSON merge patch (RFC 7396).")
public final class MergePatch {

  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectNode members;

  MergePatch(ObjectNode members) {
    this.members = members;
  }

  /** Whether the patch says something about this field, by its wire name. */
  public boolean has(String field) {
    return members.has(field);
  }

  /**
   * The target with the patch applied.
   *
   * @param target a record of the fields that may be changed
   * @throws io.streamcore.problem.Invalid if the patch names another field, or a field's new value
   *     breaks its rule
   */
  public <T extends Record> T applyTo(T target) {
    ObjectMapper mapper = ApiJson.mapper();
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) target.getClass();
    try {
      return mapper.treeToValue(merge(mapper.valueToTree(target), members), type);
    } catch (JsonProcessingException e) {
      throw JsonProblem.of(e);
    }
  }

  /** The algorithm of RFC 7396, section 2; changes and returns {@code target}. */
  static ObjectNode merge(ObjectNode target, ObjectNode patch) {
    patch
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              if (value.isNull()) {
                target.remove(member.getKey());
              } else if (value instanceof ObjectNode inner) {
                ObjectNode old =
                    target.get(member.getKey()) instanceof ObjectNode there
                        ? there
                        : target.objectNode();
                target.set(member.getKey(), merge(old, inner));
              } else {
                target.set(member.getKey(), value);
              }
            });
    return target;
  }
}
