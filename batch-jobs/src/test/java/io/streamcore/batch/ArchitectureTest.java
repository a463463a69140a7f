package io.streamcore.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;

@AnalyzeClasses(
    packages = "io.streamcore.batch",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_workshop_knows_no_adapter_and_no_window =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.streamcore.adapter..", "io.streamcore.web..", "javax.ejb..");

  @ArchTest
  static final ArchRule the_foreman_knows_no_room_above_the_ledger =
      classes()
          .that()
          .resideInAPackage("..batch.job")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.streamcore.batch.job",
              "io.streamcore.job",
              "io.streamcore.event",
              "java..",
              "javax.management..",
              "jakarta..",
              "io.micrometer..",
              "org.eclipse.microprofile.config..",
              "org.jboss.logging..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule benches_use_the_foreman_and_never_each_other =
      slices()
          .matching("io.streamcore.batch.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              com.tngtech.archunit.base.DescribedPredicate.alwaysTrue(),
              com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                  "io.streamcore.batch.job"));

  @ArchTest
  static final ArchRule artifacts_are_made_anew_for_each_execution =
      classes()
          .that()
          .areAnnotatedWith(Named.class)
          .should()
          .beAnnotatedWith(jakarta.enterprise.context.Dependent.class);

  @ArchTest
  static final ArchRule nobody_sleeps =
      noClasses().should().callMethod(Thread.class, "sleep", long.class);

  @ArchTest
  static final ArchRule transactions_begin_in_the_rooms =
      methods()
          .should()
          .notBeAnnotatedWith(jakarta.transaction.Transactional.class)
          .allowEmptyShould(true);
}
