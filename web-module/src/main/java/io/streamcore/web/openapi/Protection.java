package io.streamcore.web.openapi;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may call an operation, by the annotations of its method or else of its class. */
final class Protection {

  private Protection() {}

  /**
   * The roles that may call an operation; empty list: everybody; empty: nothing is said.
   *
   * @param operationId {@code <package>.<Class>_<method>}
   */
  static Optional<List<String>> of(@Nullable String operationId) {
    if (operationId == null || operationId.lastIndexOf('_') < 0) {
      return Optional.empty();
    }
    int end = operationId.lastIndexOf('_');
    String methodName = operationId.substring(end + 1);
    try {
      Class<?> resource =
          Class.forName(operationId.substring(0, end), false, Protection.class.getClassLoader());
      return Arrays.stream(resource.getDeclaredMethods())
          .filter(method -> method.getName().equals(methodName) && !method.isSynthetic())
          .findFirst()
          .flatMap(method -> of(resource, method));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** {@code UploadsResource_list} is what a generated client reads best: {@code uploadsList}. */
  static @Nullable String shortName(@Nullable String operationId) {
    if (operationId == null || operationId.lastIndexOf('_') < 0) {
      return operationId;
    }
    int end = operationId.lastIndexOf('_');
    String type = operationId.substring(operationId.lastIndexOf('.', end) + 1, end);
    String method = operationId.substring(end + 1);
    String plural = type.endsWith("Resource") ? type.substring(0, type.length() - 8) : type;
    return Character.toLowerCase(plural.charAt(0))
        + plural.substring(1)
        + Character.toUpperCase(method.charAt(0))
        + method.substring(1);
  }

  private static Optional<List<String>> of(Class<?> resource, Method method) {
    return said(method).or(() -> said(resource));
  }

  private static Optional<List<String>> said(AnnotatedElement element) {
    if (element.isAnnotationPresent(PermitAll.class)) {
      return Optional.of(List.of());
    }
    RolesAllowed allowed = element.getAnnotation(RolesAllowed.class);
    if (allowed != null) {
      return Optional.of(List.of(allowed.value()));
    }
    return element.isAnnotationPresent(DenyAll.class)
        ? Optional.of(List.of("nobody"))
        : Optional.empty();
  }
}
