package io.streamcore.storage;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks an object store by the name that selects it in {@code streamcore.storage.kind}. */
@Qualifier
@Retention(RUNTIME)
@Target({TYPE, METHOD, FIELD, PARAMETER})
public @interface StorageKind {

  /** The name: {@code file} or {@code s3}. */
  String value();

  /** The mark as a value, for looking a store up. */
  final class Literal extends AnnotationLiteral<StorageKind> implements StorageKind {

    private static final long serialVersionUID = 1L;

    private final String value;

    /** The mark of this name. */
    public Literal(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }
}
