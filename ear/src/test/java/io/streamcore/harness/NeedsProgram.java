package io.streamcore.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test needs programs that are not part of the product, such as {@code chromium}. Where one is
 * missing the test is skipped and says so; with {@code CI=true} it fails, so that nobody takes a
 * skipped test for a passed one.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProgramCondition.class)
public @interface NeedsProgram {

  /** The names on the path. */
  String[] value();
}
