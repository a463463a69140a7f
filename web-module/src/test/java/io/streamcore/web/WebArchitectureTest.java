package io.streamcore.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house's rules for the front window: whom it may call, and how its classes are named. */
@AnalyzeClasses(packages = "io.streamcore.web", importOptions = DoNotIncludeTests.class)
class WebArchitectureTest {

  private static final List<String> CONVENTIONS = List.of("http", "problem", "security");

  @ArchTest
  static final ArchRule the_window_does_not_know_workshop_street_door_or_outer_wall =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.streamcore.batch..", "io.streamcore.relay..", "io.streamcore.adapter..");

  @ArchTest
  static final ArchRule pages_need_no_room =
      noClasses()
          .that()
          .resideInAPackage("io.streamcore.web.page")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.streamcore.identity..", "io.streamcore.media..");

  @ArchTest
  static final ArchRule rooms_of_the_window_share_nothing_but_conventions =
      slices()
          .matching("io.streamcore.web.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(from -> true, WebArchitectureTest::isConvention)
          .ignoreDependency(WebArchitectureTest::isConvention, to -> true);

  @ArchTest
  static final ArchRule nothing_of_old_java_ee =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javax.servlet..", "javax.ws..", "javax.inject..", "javax.enterprise..");

  @ArchTest
  static final ArchRule names_say_what_a_class_is =
      classes()
          .should()
          .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Service|DTO|Dto)");

  @Test
  void every_package_is_null_marked() throws Exception {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .collect(Collectors.toSet());
      for (Path folder : packages) {
        assertThat(folder.resolve("package-info.java"))
            .content()
            .as("%s", folder)
            .contains("@NullMarked");
      }
    }
  }

  private static boolean isConvention(JavaClass type) {
    return CONVENTIONS.stream().anyMatch(room -> type.getPackageName().endsWith(".web." + room));
  }
}
