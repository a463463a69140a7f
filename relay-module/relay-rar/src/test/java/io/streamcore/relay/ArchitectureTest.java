package io.streamcore.relay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.streamcore", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule relay_knows_no_room =
      noClasses()
          .should()
          .dependOnClassesThat(
              new DescribedPredicate<>("are the product's, but not the relay's") {
                @Override
                public boolean test(JavaClass type) {
                  String name = type.getPackageName();
                  return name.startsWith("io.streamcore")
                      && !name.startsWith("io.streamcore.relay")
                      && !name.startsWith("io.streamcore.journal"); // no room: travels with the api
                }
              });

  @ArchTest
  static final ArchRule the_contract_knows_no_side_of_it =
      noClasses()
          .that()
          .resideInAPackage("..relay.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..relay.connector..",
              "..relay.protocol..",
              "..relay.ingest..",
              "..relay.mount..",
              "..relay.fanout..");

  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("io.streamcore.relay.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_the_connector_speaks_to_the_container =
      noClasses()
          .that()
          .resideOutsideOfPackage("..relay.connector..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.resource..", "org.jboss.jca..");

  @ArchTest
  static final ArchRule what_came_off_the_wire_is_read_by_pure_functions =
      noClasses()
          .that()
          .resideInAPackage("..relay.protocol..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..relay.loop..",
              "..relay.mount..",
              "..relay.fanout..",
              "..relay.hls..",
              "..relay.door..",
              "..relay.ingest..",
              "java.nio.channels..",
              "java.net..");

  @ArchTest
  static final ArchRule only_the_connector_puts_the_parts_together =
      noClasses()
          .that()
          .resideOutsideOfPackage("..relay.connector..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..relay.connector..");
}
