package io.streamcore.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The house's rules for the front window: it looks into the rooms, and that is all. */
@AnalyzeClasses(
    packages = "io.streamcore.web",
    importOptions = ImportOption.DoNotIncludeTests.class)
class FrontWindowTest {

  @ArchTest
  static final ArchRule knows_neither_adapters_nor_workshop_nor_relay =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.streamcore.adapter..", "io.streamcore.batch..", "io.streamcore.relay.."));

  @ArchTest
  static final ArchRule touches_no_database =
      noClasses()
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "org.flywaydb.."));

  @ArchTest
  static final ArchRule pages_need_no_room =
      noClasses()
          .that(resideInAPackage("io.streamcore.web.page.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.streamcore.identity..", "io.streamcore.media..", "io.streamcore.podcast.."));

  @ArchTest
  static final ArchRule conventions_know_no_room =
      noClasses()
          .that(resideInAnyPackage("io.streamcore.web.http..", "io.streamcore.web.problem.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.streamcore.identity..",
                  "io.streamcore.job..",
                  "io.streamcore.media..",
                  "io.streamcore.web.identity..",
                  "io.streamcore.web.job..",
                  "io.streamcore.web.media.."));

  @ArchTest
  static final ArchRule rooms_do_not_know_each_other =
      slices()
          .matching(
              "io.streamcore.web.(catalog|identity|job|live|media|playlist|podcast|viewing)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule nothing_of_the_old_java_ee =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "javax.ejb..",
                  "javax.enterprise..",
                  "javax.inject..",
                  "javax.jms..",
                  "javax.persistence..",
                  "javax.servlet..",
                  "javax.ws.."));

  @ArchTest
  static final ArchRule names_say_what_a_class_is =
      noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Service|DTO|Dto)");

  @ArchTest
  static final ArchRule every_package_is_null_marked = classes().should(beInANullMarkedPackage());

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package with @NullMarked in its package-info") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(type, marked, type.getPackageName() + " is not marked"));
      }
    };
  }
}
