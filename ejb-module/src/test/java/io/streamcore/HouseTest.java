package io.streamcore;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The house's rules for the rooms and the outer wall: who may import whom. */
@AnalyzeClasses(
    packages = "io.streamcore",
    importOptions = {ImportOption.DoNotIncludeTests.class, HouseTest.NoStandIns.class})
class HouseTest {

  /** What stands beside the house in tests is no part of it. */
  static final class NoStandIns implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("stripe-sim");
    }
  }

  /** The rooms by step: a room calls only lower steps, and those of step 0 each other. */
  private static final List<List<String>> STEPS =
      List.of(
          List.of("problem", "event", "journal", "storage", "security", "request", "retention"),
          List.of("identity", "job"),
          List.of("billing", "domain"),
          List.of("media", "ads"),
          List.of("playlist", "podcast", "catalog", "viewing"),
          List.of("live"),
          List.of("analytics"));

  @ArchTest
  static void rooms_call_only_lower_steps(JavaClasses house) {
    for (int step = 1; step < STEPS.size(); step++) {
      for (String room : STEPS.get(step)) {
        String[] forbidden =
            STEPS.stream()
                .skip(step)
                .flatMap(List::stream)
                .filter(other -> !other.equals(room))
                .map(HouseTest::room)
                .toArray(String[]::new);
        noClasses()
            .that(resideInAPackage(room(room)))
            .should()
            .dependOnClassesThat(resideInAnyPackage(forbidden))
            .allowEmptyShould(true)
            .check(house);
      }
    }
  }

  @ArchTest
  static void step_0_knows_no_room(JavaClasses house) {
    String[] above =
        STEPS.stream().skip(1).flatMap(List::stream).map(HouseTest::room).toArray(String[]::new);
    for (String room : STEPS.get(0)) {
      noClasses()
          .that(resideInAPackage(room(room)))
          .should()
          .dependOnClassesThat(resideInAnyPackage(above))
          .check(house);
    }
  }

  @ArchTest
  static final ArchRule every_package_is_a_room_or_an_adapter =
      classes()
          .that(not(resideInAnyPackage("io.streamcore.relay..", "io.streamcore.management..")))
          .should()
          .resideInAnyPackage(
              Stream.concat(
                      STEPS.stream().flatMap(List::stream).map(HouseTest::room),
                      Stream.of("io.streamcore.adapter.*.."))
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule rooms_do_not_know_the_outer_wall =
      noClasses()
          .that(not(resideInAPackage("io.streamcore.adapter..")))
          .should()
          .dependOnClassesThat(resideInAPackage("io.streamcore.adapter.."));

  @ArchTest
  static final ArchRule adapters_do_not_know_each_other =
      slices().matching("io.streamcore.adapter.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule rooms_are_free_of_cycles =
      slices().matching("io.streamcore.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_relay_is_known_by_its_adapter_alone =
      noClasses()
          .that(not(resideInAnyPackage("io.streamcore.adapter.relay..", "io.streamcore.relay..")))
          .should()
          .dependOnClassesThat(resideInAPackage("io.streamcore.relay.."));

  @ArchTest
  static final ArchRule the_management_model_is_known_by_the_relays_adapter_alone =
      noClasses()
          .that(
              not(
                  resideInAnyPackage(
                      "io.streamcore.adapter.relay..", "io.streamcore.management..")))
          .should()
          .dependOnClassesThat(resideInAPackage("io.streamcore.management.."));

  @ArchTest
  static void foreign_libraries_stay_inside_their_adapter(JavaClasses house) {
    confine(house, "software.amazon..", "s3");
    confine(house, "org.flywaydb..", "flyway");
    confine(house, "com.stripe..", "stripe");
    confine(house, "org.shredzone.acme4j..", "acme");
    confine(house, "org.xbill.DNS..", "dns");
    confine(house, "jakarta.mail..", "mail");
    confine(house, "org.wildfly.security..", "elytron");
    confine(house, "com.google.gson..", "stripe");
    confine(house, "io.micrometer..", "relay");
    confine(house, "com.maxmind..", "geoip");
  }

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

  private static void confine(JavaClasses house, String library, String adapter) {
    noClasses()
        .that(not(resideInAPackage("io.streamcore.adapter." + adapter + "..")))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .check(house);
  }

  private static String room(String name) {
    return "io.streamcore." + name + "..";
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package with @NullMarked in its package-info") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        JavaPackage home = type.getPackage();
        boolean marked = home.isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(type, marked, home.getName() + " is not marked"));
      }
    };
  }
}
