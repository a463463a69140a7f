package io.streamcore.harness;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides for {@link NeedsProgram}. */
final class ProgramCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class)
        .map(needs -> evaluate(needs.value()))
        .orElseGet(() -> ConditionEvaluationResult.enabled("needs no outside program"));
  }

  private static ConditionEvaluationResult evaluate(String... programs) {
    List<String> missing = Stream.of(programs).filter(program -> !Peer.isOnPath(program)).toList();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("all programs are there");
    }
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      throw new ExtensionConfigurationException(missing + " is missing, and CI=true skips no test");
    }
    return ConditionEvaluationResult.disabled(missing + " is missing");
  }
}
